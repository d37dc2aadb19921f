package dev.rollcall.devicebridge.simulator.mqttface;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a make of face machines calls itself and its topics, and whether it signs what it says. */
public final class FaceManner {
    private final String id;
    private final String user;
    private final String own;
    private final String common;
    private final @Nullable PrivateKey vendor;

    private FaceManner(String id, String user, String own, String common, @Nullable PrivateKey vendor) {
        this.id = id;
        this.user = user;
        this.own = own;
        this.common = common;
        this.vendor = vendor;
    }

    /** The generic dialect. @param id {@code facesluiceId} */
    public static FaceManner generic(String id) {
        return new FaceManner(id, "admin", "mqtt/face/" + id, "mqtt/face", null);
    }

    /**
     * The signed real-name dialect as Hefei has it.
     *
     * @param vendor an RSA key; its public half is registered with the server
     */
    public static FaceManner hefei(String code, String id, PrivateKey vendor) {
        return new FaceManner(id, code + "/" + id, "mqtt/" + code + "/" + id, "mqtt/" + code, vendor);
    }

    String id() {
        return id;
    }

    String user() {
        return user;
    }

    /** The topic it listens on; those of its records and answers lie below. */
    String own() {
        return own;
    }

    /** Above the topics on which all machines report that they are there. */
    String common() {
        return common;
    }

    /** What stands beside the operator; empty for a make that signs nothing. */
    Optional<String> sign(String topic, String operator, ObjectNode info) {
        if (vendor == null || topic.endsWith("/Ack")) {
            return Optional.empty();
        }
        var covered = topic.endsWith("/Rec")
                ? text(info, "customId")
                        + text(info, "RecordID")
                        + text(info, "uniqueId")
                        + text(info, "time")
                        + (info.has("pic") ? "1" : "0")
                : id;
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(vendor);
            signature.update((topic + operator + covered).getBytes(UTF_8));
            return Optional.of(Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException notAKey) {
            throw new IllegalStateException(notAKey);
        }
    }

    private static String text(ObjectNode info, String name) {
        return info.path(name).asText();
    }
}
