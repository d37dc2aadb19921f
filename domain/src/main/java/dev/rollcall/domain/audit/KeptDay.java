package dev.rollcall.domain.audit;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The heads of all chains at the end of a day, as one digest that can be printed, read out or sent elsewhere.
 *
 * @param day Asia/Shanghai
 * @param digest SHA-256 of the object that holds the heads
 * @param lockedUntil until when the object store itself refuses to change or remove it; null where it cannot
 */
public record KeptDay(
        LocalDate day, ChainHash digest, @Nullable Instant lockedUntil) {}
