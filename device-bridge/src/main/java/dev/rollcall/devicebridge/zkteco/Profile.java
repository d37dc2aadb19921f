package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.ZoneOffset;

/** The settings of a terminal in this protocol's words; docs/devices/zkteco.md lists them. */
record Profile(WireProfile settings) {
    /** What Chinese terminals write; a superset of GB2312. */
    private static final Charset CHINESE = Charset.forName("GB18030");

    private static final int FEWEST_SECONDS = 2;
    private static final int MOST_SECONDS = 60;

    /** How a terminal proves itself. */
    enum Proof {
        PATH,
        COMMKEY,
        /** The setting is a word we do not know: then nothing proves anything. */
        NONE
    }

    Proof proof() {
        return switch (settings.text("auth", "path")) {
            case "path" -> Proof.PATH;
            case "commkey" -> Proof.COMMKEY;
            default -> Proof.NONE;
        };
    }

    /** Addresses the terminal may come from; empty for any. */
    String source() {
        return settings.text("source", "");
    }

    Charset charset() {
        return settings.charset(CHINESE);
    }

    ZoneOffset offset() {
        return settings.offset();
    }

    /** The terminal's check for living faces is known to be on. */
    boolean checksLiveness() {
        return settings.text("liveness", "off").equals("on");
    }

    /** The status key says which way; otherwise the gate it hangs at does. */
    boolean directionByStatus() {
        return settings.text("direction", "status").equals("status");
    }

    /** The time zone in minutes even where whole hours would do. */
    boolean zoneInMinutes() {
        return settings.text("timezone", "auto").equals("minutes");
    }

    /** The terminal is asked for all its records again at every handshake. */
    boolean fromTheBeginning() {
        return settings.flag("resend");
    }

    /** The highest protocol version it is offered. */
    String version() {
        return settings.text("pushver", Handshake.OURS);
    }

    /** Seconds between two polls. */
    int delay(Duration wish) {
        var said = settings.text("delay", "");
        var seconds = said.matches("[0-9]{1,4}") ? Long.parseLong(said) : wish.toSeconds();
        return (int) Math.max(FEWEST_SECONDS, Math.min(MOST_SECONDS, seconds));
    }
}
