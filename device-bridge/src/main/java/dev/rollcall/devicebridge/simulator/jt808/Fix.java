package dev.rollcall.devicebridge.simulator.jt808;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Where the terminal is.
 *
 * @param latitude degrees north
 * @param longitude degrees east
 */
public record Fix(double latitude, double longitude, OffsetDateTime time) {
    private static final double DEGREE = 1_000_000;

    /** The fixed part of 0200. */
    byte[] toBody() {
        var china = time.withOffsetSameInstant(ZoneOffset.ofHours(8));
        var text = "00000000" + "00000003"
                + "%08x%08x".formatted(Math.round(latitude * DEGREE), Math.round(longitude * DEGREE))
                + "006e" + "0000" + "005a"
                + "%02d%02d%02d%02d%02d%02d"
                        .formatted(
                                china.getYear() % 100,
                                china.getMonthValue(),
                                china.getDayOfMonth(),
                                china.getHour(),
                                china.getMinute(),
                                china.getSecond());
        return java.util.HexFormat.of().parseHex(text);
    }
}
