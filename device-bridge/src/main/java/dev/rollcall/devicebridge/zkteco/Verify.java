package dev.rollcall.devicebridge.zkteco;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a person was verified, by the protocol's number. Parts joined by + were all asked for; one of those joined by /. */
final class Verify {
    private static final Map<Integer, String> WORDS = Map.ofEntries(
            Map.entry(1, "FINGER"),
            Map.entry(2, "PIN"),
            Map.entry(3, "PASSWORD"),
            Map.entry(4, "CARD"),
            Map.entry(5, "FINGER/PASSWORD"),
            Map.entry(6, "FINGER/CARD"),
            Map.entry(7, "CARD/PASSWORD"),
            Map.entry(8, "PIN+FINGER"),
            Map.entry(9, "FINGER+PASSWORD"),
            Map.entry(10, "CARD+FINGER"),
            Map.entry(11, "CARD+PASSWORD"),
            Map.entry(12, "FINGER+PW+CARD"),
            Map.entry(13, "PIN+FINGER+PW"),
            Map.entry(14, "PIN/CARD+FINGER"),
            Map.entry(15, "FACE"),
            Map.entry(16, "FACE+FINGER"),
            Map.entry(17, "FACE+PASSWORD"),
            Map.entry(18, "FACE+CARD"),
            Map.entry(19, "FACE+FINGER+CARD"),
            Map.entry(20, "FACE+FINGER+PW"),
            Map.entry(21, "VEIN"),
            Map.entry(22, "VEIN+PASSWORD"),
            Map.entry(23, "VEIN+CARD"),
            Map.entry(24, "VEIN+PW+CARD"),
            Map.entry(25, "PALM"),
            Map.entry(26, "PALM+CARD"),
            Map.entry(27, "PALM+FACE"),
            Map.entry(28, "PALM+FINGER"),
            Map.entry(29, "PALM+FINGER+FACE"),
            Map.entry(200, "OTHER"));

    private Verify() {}

    /** Null for 0, which says that the terminal took whatever came; a number we do not know stays one. */
    static @Nullable String word(int number) {
        return number == 0 ? null : WORDS.getOrDefault(number, "ZK-" + number);
    }

    /** Whether a face was certainly looked at: only then can a check for living faces have taken place. */
    static boolean byFace(int number) {
        return WORDS.getOrDefault(number, "").contains("FACE");
    }
}
