package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.WireProfile;
import java.util.Locale;

/** Words for a direction. */
final class Directions {
    private Directions() {}

    /** The gate the machine was registered for. */
    static Direction registered(WireProfile profile) {
        return of(profile.text("direction", ""), Direction.UNKNOWN);
    }

    static Direction of(String word, Direction otherwise) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "entr", "enter", "in" -> Direction.IN;
            case "exit", "out" -> Direction.OUT;
            default -> otherwise;
        };
    }
}
