package dev.rollcall.domain.device;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that differs between models of a protocol.
 *
 * @param name as on the protocol's page under docs/devices
 * @param choices the values there are; empty where it is free text
 * @param pattern what a value has to look like
 */
public record WireSetting(String name, List<String> choices, Pattern pattern) {

    public WireSetting {
        choices = List.copyOf(choices);
    }

    static WireSetting oneOf(String name, String... choices) {
        var all = List.of(choices);
        return new WireSetting(
                name, all, Pattern.compile(all.stream().map(Pattern::quote).collect(Collectors.joining("|"))));
    }

    static WireSetting flag(String name) {
        return oneOf(name, "true", "false");
    }

    static WireSetting text(String name, String pattern) {
        return new WireSetting(name, List.of(), Pattern.compile(pattern));
    }

    public boolean takes(String value) {
        return pattern.matcher(value).matches();
    }
}
