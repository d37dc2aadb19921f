package dev.rollcall.app.device;

import dev.rollcall.domain.device.DeadLetterReplay.Never;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells by path and reason which dead letters no correction makes a record of. */
final class Hopeless {
    private Hopeless() {}

    static Optional<Never> of(String path, String reason) {
        if (path.startsWith("/iclock")) {
            return Optional.ofNullable(zkteco(path, reason));
        }
        if (path.startsWith("jt808/")) {
            return Optional.ofNullable(jt808(path));
        }
        if (path.startsWith("mqtt/")) {
            return Optional.ofNullable(face(path, reason));
        }
        return isPunch(path) ? Optional.empty() : Optional.of(Never.CONTACT);
    }

    private static @Nullable Never zkteco(String path, String reason) {
        if (path.contains("table=ATTLOG")) {
            return reason.equals("VERIFICATION_NOT_TAKEN") ? Never.VERIFICATION : null;
        }
        if (path.contains("table=ATTPHOTO")) {
            return Never.MULTIMEDIA;
        }
        if (path.contains("table=IDCARD")) {
            return Never.IDENTITY_CARD;
        }
        return path.contains("table=ERRORLOG") ? Never.ERROR_LOG : Never.NO_PUNCH;
    }

    private static @Nullable Never jt808(String path) {
        return switch (path) {
            case "jt808/0900/F1" -> null;
            case "jt808/0900/F2", "jt808/0900/F3", "jt808/0900/F4" -> Never.CONTACT;
            case "jt808/0801" -> Never.MULTIMEDIA;
            default -> Never.BINARY;
        };
    }

    private static @Nullable Never face(String path, String reason) {
        if (path.endsWith("/Snap") || reason.equals("STRANGER")) {
            return Never.STRANGER;
        }
        return reason.equals("PERSON_NOT_REGISTERED") ? Never.NOBODY : null;
    }

    /** Of the native protocol, over HTTP or MQTT, or one of its records. */
    private static boolean isPunch(String path) {
        return path.equals("punch")
                || path.startsWith("/rollcall/v1/") && path.endsWith("/punch")
                || path.startsWith("rollcall/v1/") && path.endsWith("/up/punch");
    }
}
