package dev.rollcall.domain.shared;

import java.util.Optional;
import java.util.function.Function;

/**
 * What a service answers: it was done, or it was refused for a reason the user is told. A failure
 * (a bug, an outage) is an exception and never an outcome.
 *
 * @param <T> what was done
 */
public sealed interface Outcome<T> {

    /** Done; nothing was refused. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Refused; nothing was written. */
    record Refused<T>(Refusal refusal) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String code, Object... facts) {
        return new Refused<>(Refusal.of(code, facts));
    }

    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(refusal);
    }

    /** The same answer, of something else when it was done. */
    default <S> Outcome<S> map(Function<? super T, ? extends S> whatWasDone) {
        return this instanceof Done<T> done ? done(whatWasDone.apply(done.value())) : refused(why().orElseThrow());
    }

    default boolean isDone() {
        return this instanceof Done;
    }

    default Optional<T> result() {
        return this instanceof Done<T> done ? Optional.of(done.value()) : Optional.empty();
    }

    default Optional<Refusal> why() {
        return this instanceof Refused<T> refused ? Optional.of(refused.refusal()) : Optional.empty();
    }
}
