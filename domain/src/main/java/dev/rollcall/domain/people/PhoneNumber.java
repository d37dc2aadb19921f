package dev.rollcall.domain.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Mainland mobile number. Prints itself masked; {@link #value()} is the only way to the whole number.
 *
 * @param value 11 digits beginning with 13 to 19
 */
public record PhoneNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

    public PhoneNumber {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not a phone number: " + fault);
        });
    }

    /**
     * Reads what a person typed or pasted: blanks, hyphens and a leading +86 are dropped.
     *
     * @throws IllegalArgumentException if {@link #judge} finds a fault; the message does not repeat the number
     */
    public static PhoneNumber of(String typed) {
        return new PhoneNumber(normalised(typed));
    }

    /** What is wrong with a typed number, or empty if {@link #of} would take it. */
    public static Optional<NumberFault> judge(String typed) {
        return fault(normalised(typed));
    }

    private static String normalised(String typed) {
        return typed.replaceAll("[\\s-]", "").replaceFirst("^\\+86", "");
    }

    private static Optional<NumberFault> fault(String value) {
        if (value.length() != 11) {
            return Optional.of(NumberFault.LENGTH);
        }
        return SHAPE.matcher(value).matches() ? Optional.empty() : Optional.of(NumberFault.CHARACTERS);
    }

    /** For lists and details (C21, R37). */
    public String masked() {
        return Masking.phone(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
