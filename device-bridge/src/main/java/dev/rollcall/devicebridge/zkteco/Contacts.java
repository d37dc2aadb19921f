package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.Hello;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells the application of a terminal's contacts. None of them carries the terminal's time. */
final class Contacts {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_CAP = 32;
    private static final int MOST_CAPS = 32;
    private static final int LONGEST_OPTIONS = 8 * 1024;
    private static final Pattern CAP = Pattern.compile("[A-Za-z0-9~_]{1,30}=[A-Za-z0-9.:_-]{1,30}");

    private final DeviceContacts port;

    Contacts(DeviceContacts port) {
        this.port = port;
    }

    ContactAnswer handshake(Message message) {
        return hello(message, null, null, List.of());
    }

    /** {@code INFO=firmware,users,fingers,records,...}; without it a sign of life. */
    ContactAnswer poll(Message message) {
        var info = message.target().parameter("info");
        return info.isEmpty() ? beat(message) : hello(message, name(info.split(",", 2)[0]), null, List.of());
    }

    ContactAnswer beat(Message message) {
        return port.beat(
                message.device(), new Beat(null, null, null, null, null, List.of(), List.of(), null, message.at()));
    }

    /** {@code FingerFunOn=1,FaceFunOn=1,...}, by commas or lines. */
    void options(Message message) {
        int length = Math.min(message.body().length, LONGEST_OPTIONS);
        var options = new String(message.body(), 0, length, StandardCharsets.UTF_8).split("[,\\r\\n]+");
        var caps = Stream.of(options)
                .map(String::strip)
                .filter(option ->
                        option.length() <= LONGEST_CAP && CAP.matcher(option).matches())
                .limit(MOST_CAPS)
                .toList();
        hello(message, option(options, "FirmVer="), option(options, "~DeviceName="), caps);
    }

    private static @Nullable String option(String[] options, String start) {
        for (var option : options) {
            if (option.strip().startsWith(start)) {
                return name(option.strip().substring(start.length()));
            }
        }
        return null;
    }

    private static @Nullable String name(String text) {
        var clean = text.replaceAll("[\\p{Cntrl}\uFFFD]", "").strip();
        int end = clean.codePointCount(0, clean.length()) > LONGEST_NAME
                ? clean.offsetByCodePoints(0, LONGEST_NAME)
                : clean.length();
        return clean.isEmpty() ? null : clean.substring(0, end);
    }

    private ContactAnswer hello(Message message, @Nullable String firmware, @Nullable String model, List<String> caps) {
        return port.hello(
                message.device(),
                new Hello(
                        Attlog.BOOT,
                        firmware,
                        null,
                        model,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        caps,
                        null,
                        message.at()));
    }
}
