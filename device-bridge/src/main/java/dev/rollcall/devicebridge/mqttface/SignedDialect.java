package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/**
 * The real-name dialect: each message carries its vendor's signature. It covers who, when and which record, and neither
 * direction nor liveness nor the picture; what is not covered is a claim and kept as one.
 */
record SignedDialect(String id, Topics topics, WireProfile profile, PublicKey key, boolean trustsConnection)
        implements Dialect {
    private static final String COVERED = "RSA(topic,operator,customId,RecordID,uniqueId,time,pic?) ";
    private static final int LONGEST = 512;

    @Override
    public boolean authentic(String topic, FaceMessage message) {
        if (isAnswer(message)) {
            return trustsConnection; // the dialect has no signature for answers
        }
        try {
            var given = Base64.getDecoder().decode(message.root().text("clientSign"));
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(key);
            signature.update(signed(topic, message).getBytes(StandardCharsets.UTF_8));
            return signature.verify(given);
        } catch (GeneralSecurityException | IllegalArgumentException notASignature) {
            return false;
        }
    }

    private static boolean isAnswer(FaceMessage message) {
        return message.operator().endsWith("-Ack");
    }

    private String signed(String topic, FaceMessage message) {
        var info = message.info();
        if (topics.hasRecords(topic)) {
            return topic
                    + message.operator()
                    + info.text("customId")
                    + info.text("RecordID")
                    + info.text("uniqueId")
                    + info.text("time")
                    + (message.pic() != null ? "1" : "0");
        }
        return topic + message.operator() + id;
    }

    /** What is signed is the text in UTF-8. */
    @Override
    public Charset charset() {
        return StandardCharsets.UTF_8;
    }

    /** The registered gate before the claim: a claim can be changed on the way without breaking the signature. */
    @Override
    public Direction direction(Values info) {
        var registered = Directions.registered(profile);
        return registered != Direction.UNKNOWN ? registered : Directions.of(info.text("direction"), Direction.UNKNOWN);
    }

    /** A bad mark is believed; a good one only of a model that somebody has vouched for. */
    @Override
    public Liveness liveness(Values info) {
        return switch (info.text("liveDetect")) {
            case "T" ->
                profile.flag("trustLiveness")
                        ? new Liveness(Liveness.Result.ALIVE, "claimed, not signed; trusted by profile", null)
                        : new Liveness(Liveness.Result.NOT_CHECKED, "claimed T, not signed", null);
            case "F" -> new Liveness(Liveness.Result.FAILED, "claimed, not signed", null);
            case "N" -> new Liveness(Liveness.Result.NOT_CHECKED, "claimed, not signed", null);
            default -> Liveness.ABSENT;
        };
    }

    @Override
    public String signature(FaceMessage message) {
        var given = message.root().text("clientSign");
        var kept = COVERED + given;
        return kept.length() <= LONGEST
                ? kept
                : COVERED + "sha256:" + Hashes.hex(given.getBytes(StandardCharsets.UTF_8));
    }
}
