package dev.rollcall.domain.people;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Number of a wage card, checked by Luhn. Prints itself masked; {@link #value()} is the only way to the whole number.
 *
 * @param value 12 to 19 digits
 */
public record BankCard(String value) {
    private static final Pattern DIGITS = Pattern.compile("\\d+");

    public BankCard {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not a bank card number: " + fault);
        });
    }

    /**
     * Reads what a person typed or pasted: blanks and hyphens are dropped.
     *
     * @throws IllegalArgumentException if {@link #judge} finds a fault; the message does not repeat the number
     */
    public static BankCard of(String typed) {
        return new BankCard(normalised(typed));
    }

    /** What is wrong with a typed number, or empty if {@link #of} would take it. */
    public static Optional<NumberFault> judge(String typed) {
        return fault(normalised(typed));
    }

    private static String normalised(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    private static Optional<NumberFault> fault(String value) {
        if (value.length() < 12 || value.length() > 19) {
            return Optional.of(NumberFault.LENGTH);
        }
        if (!DIGITS.matcher(value).matches()) {
            return Optional.of(NumberFault.CHARACTERS);
        }
        return luhn(value) % 10 == 0 ? Optional.empty() : Optional.of(NumberFault.CHECK_DIGIT);
    }

    private static int luhn(String value) {
        int sum = 0;
        for (int fromRight = 0; fromRight < value.length(); fromRight++) {
            int digit = value.charAt(value.length() - 1 - fromRight) - '0';
            int weighed = fromRight % 2 == 0 ? digit : 2 * digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum;
    }

    /** For lists and details (C21): the last four only. */
    public String masked() {
        return Masking.bankCard(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
