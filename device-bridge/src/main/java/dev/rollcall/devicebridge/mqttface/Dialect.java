package dev.rollcall.devicebridge.mqttface;

import dev.rollcall.devicebridge.port.Direction;
import dev.rollcall.devicebridge.port.Liveness;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** What differs between the members of the family. */
interface Dialect {

    Topics topics();

    /** The name a machine has to give in each message. */
    String id();

    /** Whether the message is signed as the dialect wants it. */
    boolean authentic(String topic, FaceMessage message);

    /** True when a message that is not signed can be believed, because the connection was opened with a secret. */
    boolean trustsConnection();

    /** What its texts are written in. */
    Charset charset();

    Direction direction(Values info);

    Liveness liveness(Values info);

    /** What is kept as the signature of a punch; at most 512 characters. */
    @Nullable
    String signature(FaceMessage message);
}
