package dev.rollcall.domain.project;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;

/** Reverse look-up in the code tables; they are short, so a scan is enough. */
final class NationalCodes {
    private NationalCodes() {}

    static <T> Optional<T> find(T[] table, Predicate<T> matches) {
        return Arrays.stream(table).filter(matches).findFirst();
    }
}
