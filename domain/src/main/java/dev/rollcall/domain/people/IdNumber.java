package dev.rollcall.domain.people;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Citizen identity number of GB 11643: 6 region + 8 birth date + 3 sequence + 1 check character.
 *
 * <p>The region is the one at issue time and may have been abolished since, so it is not looked up (X36). Prints itself
 * masked; {@link #value()} is the only way to the whole number.
 *
 * @param value 18 characters, a trailing X in upper case
 */
public record IdNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    public IdNumber {
        fault(value).ifPresent(fault -> {
            throw new IllegalArgumentException("not an identity number: " + fault);
        });
    }

    /**
     * Reads what a person typed or pasted: blanks are dropped, a lower-case x is raised.
     *
     * @throws IllegalArgumentException if {@link #judge} finds a fault; the message does not repeat the number
     */
    public static IdNumber of(String typed) {
        return new IdNumber(normalised(typed));
    }

    /** What is wrong with a typed number, or empty if {@link #of} would take it. */
    public static Optional<NumberFault> judge(String typed) {
        return fault(normalised(typed));
    }

    private static String normalised(String typed) {
        return typed.replaceAll("\\s", "").replace('x', 'X');
    }

    private static Optional<NumberFault> fault(String value) {
        if (value.length() != 18) {
            return Optional.of(NumberFault.LENGTH);
        }
        if (!SHAPE.matcher(value).matches()) {
            return Optional.of(NumberFault.CHARACTERS);
        }
        if (!hasDate(value)) {
            return Optional.of(NumberFault.DATE);
        }
        return checkCharacter(value) == value.charAt(17) ? Optional.empty() : Optional.of(NumberFault.CHECK_DIGIT);
    }

    private static boolean hasDate(String value) {
        try {
            return date(value).getYear() >= 1900; // no one born earlier works, but a slipped digit looks like it
        } catch (DateTimeParseException noSuchDay) {
            return false;
        }
    }

    private static LocalDate date(String value) {
        return LocalDate.parse(value.substring(6, 14), DATE);
    }

    private static char checkCharacter(String value) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (value.charAt(i) - '0');
        }
        return CHECK.charAt(sum % 11);
    }

    /** Six-digit GB/T 2260 code at the time of issue; possibly no longer in force, or synthetic in demo data. */
    public String regionCode() {
        return value.substring(0, 6);
    }

    public LocalDate birthDate() {
        return date(value);
    }

    /** Whole years on that day; negative for a day before birth. */
    public int ageOn(LocalDate day) {
        return Period.between(birthDate(), day).getYears();
    }

    /** Odd sequence numbers are male. */
    public Sex sex() {
        return (value.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** For lists and details (C21). */
    public String masked() {
        return Masking.idNumber(value);
    }

    @Override
    public String toString() {
        return masked();
    }
}
