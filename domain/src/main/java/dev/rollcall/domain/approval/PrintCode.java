package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import java.security.SecureRandom;
import java.util.Map;

/** Codes of printed forms: 130 random bits in letters that are not taken for one another. */
final class PrintCode {
    private static final String LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PrintCode() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length())
                .collect(
                        StringBuilder::new,
                        (code, at) -> code.append(LETTERS.charAt(at)),
                        (one, other) -> one.append(other))
                .toString();
    }

    static boolean isOne(String code) {
        return code.length() == LENGTH && code.chars().allMatch(letter -> LETTERS.indexOf(letter) >= 0);
    }

    /** What the audit says instead of the code: whoever reads records does not get at the check page by them. */
    static String disguised(String code) {
        return ChainHash.digest(Map.of("code", code));
    }
}
