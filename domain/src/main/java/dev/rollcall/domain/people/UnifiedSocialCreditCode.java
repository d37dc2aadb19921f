package dev.rollcall.domain.people;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Unified social credit code of a unit, GB 32100: 1 authority + 1 category + 6 region + 9 organisation code + 1 check.
 * The alphabet has no I, O, S, V, Z (X35), and both check characters are verified.
 *
 * @param value 18 characters, upper case
 */
public record UnifiedSocialCreditCode(String value) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final Pattern SHAPE = Pattern.compile("[" + ALPHABET + "]{2}\\d{6}[" + ALPHABET + "]{10}");
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    public UnifiedSocialCreditCode {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not a unified social credit code: " + fault);
        });
    }

    /**
     * Reads what a person typed or pasted: blanks are dropped, letters raised.
     *
     * @throws IllegalArgumentException if {@link #judge} finds a fault
     */
    public static UnifiedSocialCreditCode of(String typed) {
        return new UnifiedSocialCreditCode(normalised(typed));
    }

    /** What is wrong with a typed code, or empty if {@link #of} would take it. */
    public static Optional<NumberFault> judge(String typed) {
        return fault(normalised(typed));
    }

    private static String normalised(String typed) {
        return typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static Optional<NumberFault> fault(String value) {
        if (value.length() != 18) {
            return Optional.of(NumberFault.LENGTH);
        }
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(NumberFault.CHARACTERS);
        }
        if (checkCharacter(value) != value.charAt(17)) {
            return Optional.of(NumberFault.CHECK_DIGIT);
        }
        return OrganisationCode.fault(value.substring(8, 17)).map(inner -> NumberFault.CHECK_DIGIT);
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * ALPHABET.indexOf(value.charAt(i));
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    /** The GB 11714 code inside. */
    public OrganisationCode organisationCode() {
        return new OrganisationCode(value.substring(8, 17));
    }

    @Override
    public String toString() {
        return value; // a unit is no person: its code is public
    }
}
