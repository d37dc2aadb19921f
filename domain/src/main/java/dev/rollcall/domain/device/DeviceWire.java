package dev.rollcall.domain.device;

import static dev.rollcall.domain.device.WireSetting.flag;
import static dev.rollcall.domain.device.WireSetting.oneOf;
import static dev.rollcall.domain.device.WireSetting.text;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Protocols a device can be registered with, and what can be set in each: the table that a new protocol adds a row to.
 * The settings mean what the protocol's page under docs/devices says; one that is left out is at its default there.
 */
public enum DeviceWire {
    /** The login is the serial number itself, the secret a key of 32 bytes. */
    NATIVE("", Secret.KEY),
    MQTT_FACE(
            "[A-Za-z0-9_.-]{1,64}",
            Secret.PASSWORD,
            offset(),
            word("charset"),
            oneOf("recordIdType", "number", "string"),
            oneOf("liveness", "off", "on"),
            oneOf("direction", "IN", "OUT")),
    MQTT_SIGNED(
            "[A-Za-z0-9_-]{1,32}/[A-Za-z0-9_-]{1,31}",
            Secret.PASSWORD,
            text("publicKey", "[A-Za-z0-9+/=\\s-]{40,2000}"),
            oneOf("dialect", "hefei", "standard"),
            offset(),
            oneOf("direction", "IN", "OUT"),
            flag("trustLiveness")),
    ZKTECO(
            "[A-Za-z0-9_-]{1,40}",
            Secret.PASSWORD,
            oneOf("auth", "path", "commkey"),
            text("source", "[0-9A-Fa-f.:/,]{2,200}"),
            offset(),
            word("charset"),
            oneOf("liveness", "off", "on"),
            oneOf("direction", "status", "gate"),
            oneOf("timezone", "auto", "minutes"),
            text("delay", "[2-9]|[1-5][0-9]|60"),
            text("pushver", "[0-9]{1,2}(\\.[0-9]{1,3}){1,3}"),
            flag("resend")),
    JT808("[0-9]{12}|[0-9]{20}", Secret.PASSWORD, oneOf("register", "open", "closed"), flag("ackAfterCommit"));

    private final Pattern login;
    private final Secret secret;
    private final List<WireSetting> settings;

    DeviceWire(String login, Secret secret, WireSetting... settings) {
        this.login = Pattern.compile(login);
        this.secret = secret;
        this.settings = List.of(settings);
    }

    /** How the secret is written down for people. */
    public enum Secret {
        /** 32 random bytes, shown as 64 hexadecimal digits. */
        KEY,
        /** Random letters and digits that are the bytes themselves. */
        PASSWORD
    }

    public Secret secret() {
        return secret;
    }

    /** Whether a login beside the serial number is asked for. */
    public boolean hasLogin() {
        return this != NATIVE;
    }

    public boolean isLogin(String text) {
        return login.matcher(text).matches();
    }

    public List<WireSetting> settings() {
        return settings;
    }

    public Optional<WireSetting> setting(String name) {
        return settings.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** A word whose meaning the protocol's page gives. */
    private static WireSetting word(String name) {
        return text(name, "[A-Za-z0-9_-]{1,20}");
    }

    private static WireSetting offset() {
        return text("offset", "[+-](0[0-9]|1[0-4]):[0-5][0-9]|Z");
    }
}
