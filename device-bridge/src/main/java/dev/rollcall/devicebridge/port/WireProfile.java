package dev.rollcall.devicebridge.port;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one model speaks its protocol, where models differ. Names are the protocol's own, documented on its page under
 * docs/devices; a name nobody asks for is harmless.
 *
 * @param settings values by name, checked when the device was registered
 */
public record WireProfile(Map<String, String> settings) {
    /** Everything as the protocol's page says by default. */
    public static final WireProfile DEFAULT = new WireProfile(Map.of());

    /** The offset of devices that do not say which one they write; China has no other. */
    public static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    public WireProfile {
        settings = Map.copyOf(settings);
    }

    /** The value under a name, or null. */
    public @Nullable String text(String name) {
        return settings.get(name);
    }

    /** The value under a name, or another. */
    public String text(String name, String otherwise) {
        return settings.getOrDefault(name, otherwise);
    }

    /** True when the value is {@code true}. */
    public boolean flag(String name) {
        return Boolean.parseBoolean(settings.get(name));
    }

    /**
     * The offset of the times the device writes without one, under {@code offset}, e.g. {@code +08:00} or {@code +05:30}.
     *
     * @throws java.time.DateTimeException when what was registered is no offset
     */
    public ZoneOffset offset() {
        var text = settings.get("offset");
        return text == null ? CHINA : ZoneOffset.of(text);
    }

    /**
     * The encoding of the device's texts, under {@code charset}.
     *
     * @throws IllegalArgumentException when what was registered is no encoding
     */
    public Charset charset(Charset otherwise) {
        var text = settings.get("charset");
        return text == null ? otherwise : text.equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(text);
    }
}
