package dev.rollcall.app.startup;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Prints the sentence of a {@link CannotStart} in place of Spring Boot's failure report. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CannotStartReporter implements SpringBootExceptionReporter {
    CannotStartReporter(@Nullable ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        CannotStart told = CannotStart.in(failure);
        if (told == null) {
            return false;
        }
        System.err.println(told.getMessage());
        return true;
    }
}
