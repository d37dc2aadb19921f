package dev.rollcall.devicebridge.jt808;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** The frames of docs/devices/jt808.md, which another decoder has checked: one a line, with both 7e. */
public final class DocumentedFrames {
    public static final String PHONE = "00000000013912345678";
    public static final String PHONE_2013 = "013912345678";

    private DocumentedFrames() {}

    /** As on the wire. */
    public static List<String> lines() {
        try (var file = DocumentedFrames.class.getResourceAsStream("/frames/jt808.hex")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Without the 7e. */
    public static byte[] frame(int line) {
        return between(HexFormat.of().parseHex(lines().get(line)));
    }

    public static byte[] between(byte[] wire) {
        return Arrays.copyOfRange(wire, 1, wire.length - 1);
    }

    public static final int REGISTER = 0;
    public static final int REGISTERED = 1;
    public static final int LOGIN = 2;
    public static final int GENERAL = 3;
    public static final int LOCATION = 4;
    public static final int BLIND_AREA = 5;
    public static final int TUNNEL = 6;
    public static final int MEDIA_1 = 7;
    public static final int MEDIA_2 = 8;
    public static final int MEDIA_3 = 9;
    public static final int LOGOUT = 10;
    public static final int HEARTBEAT_2013 = 11;
    public static final int UPGRADE = 12;
    public static final int UPGRADED = 13;
}
