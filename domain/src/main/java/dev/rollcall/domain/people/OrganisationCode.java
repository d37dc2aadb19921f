package dev.rollcall.domain.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Organisation code of GB 11714, eight characters and a check character. Superseded by {@link UnifiedSocialCreditCode},
 * which carries one inside; still met alone in permits (C23).
 *
 * @param value 9 characters without the hyphen
 */
public record OrganisationCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[0-9A-Z]{8}[0-9X]");
    private static final int[] WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

    public OrganisationCode {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not an organisation code: " + fault);
        });
    }

    /**
     * Reads {@code DEM99001-1} or {@code DEM990011}.
     *
     * @throws IllegalArgumentException if {@link #judge} finds a fault
     */
    public static OrganisationCode of(String typed) {
        return new OrganisationCode(normalised(typed));
    }

    /** What is wrong with a typed code, or empty if {@link #of} would take it. */
    public static Optional<NumberFault> judge(String typed) {
        return fault(normalised(typed));
    }

    private static String normalised(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    static Optional<NumberFault> fault(String value) {
        if (value.length() != 9) {
            return Optional.of(NumberFault.LENGTH);
        }
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(NumberFault.CHARACTERS);
        }
        return checkCharacter(value) == value.charAt(8) ? Optional.empty() : Optional.of(NumberFault.CHECK_DIGIT);
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(value.charAt(i), 36); // A = 10 … Z = 35
        }
        int check = 11 - sum % 11;
        return switch (check) {
            case 10 -> 'X';
            case 11 -> '0';
            default -> (char) ('0' + check);
        };
    }
}
