package dev.rollcall.devicebridge.message;

/**
 * A protocol of devices that are MQTT clients. The first one that owns a connect gets the connection. Safe for use by many
 * threads.
 */
public interface MqttProtocol {

    /** Whether a client is this protocol's, by the look of its connect alone. */
    boolean owns(MqttFrame.Connect connect);

    /**
     * Judges who connects; may wait. Never throws for anything a client sends.
     *
     * @param remote address without port, for the security log
     */
    Login login(MqttFrame.Connect connect, String remote);

    /** What becomes of a connect. */
    sealed interface Login {

        /** Come in. */
        record Welcome(MqttTalk talk) implements Login {}

        /** The refusal has been noted. */
        record Refused() implements Login {}

        /** It could not be judged. */
        record Unavailable() implements Login {}
    }
}
