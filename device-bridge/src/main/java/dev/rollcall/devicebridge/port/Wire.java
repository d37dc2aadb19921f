package dev.rollcall.devicebridge.port;

/** The protocols that devices speak beside the native one, each with logins of its own. */
public enum Wire {
    /** mqtt/face, generic dialect. The login is the device's {@code facesluiceId}, which is its MQTT client id too. */
    MQTT_FACE,
    /** mqtt/face, signed real-name dialect. The login is {@code CODE/deviceNo}. */
    MQTT_SIGNED,
    /** ZKTeco Attendance PUSH. The login is the serial number in the query. */
    ZKTECO,
    /** JT/T 808. The login is the terminal's phone number in 12 or 20 digits, as on the wire. */
    JT808
}
