package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** V1.25: nothing is signed, nothing says whether a face was alive. */
record GenericDialect(String id, Topics topics, WireProfile profile) implements Dialect {

    static GenericDialect of(String id, WireProfile profile) {
        return new GenericDialect(id, Topics.generic(id), profile);
    }

    @Override
    public boolean authentic(String topic, FaceMessage message) {
        return true;
    }

    @Override
    public boolean trustsConnection() {
        return true;
    }

    @Override
    public Charset charset() {
        return profile.charset(StandardCharsets.UTF_8);
    }

    @Override
    public Direction direction(Values info) {
        return Directions.of(info.text("direction"), Directions.registered(profile));
    }

    /** What was registered about the model: it lets nobody pass who is not alive. */
    @Override
    public Liveness liveness(Values info) {
        return profile.text("liveness", "").equals("on")
                ? new Liveness(Liveness.Result.ALIVE, "profile", null)
                : Liveness.ABSENT;
    }

    @Override
    public @Nullable String signature(FaceMessage message) {
        return null;
    }
}
