package dev.rollcall.devicebridge.zkteco;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request target taken apart.
 *
 * @param token the secret in the path, as in {@code /iclock-<token>/cdata}; empty when there is none
 * @param operation what is asked for
 * @param query parameters by name in lower case, percent-decoded
 */
record Target(String token, Operation operation, Map<String, String> query) {

    /** The addresses of the protocol. */
    enum Operation {
        CDATA,
        /** Another address for photos. */
        FDATA,
        GETREQUEST,
        DEVICECMD,
        PING
    }

    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final String PLAIN = "/iclock/";
    private static final String WITH_TOKEN = "/iclock-";
    private static final String APPENDED = "iclock/";
    private static final String SUFFIX = ".aspx";
    private static final int MAX_LENGTH = 2048;
    private static final int MAX_PARAMETERS = 40;

    static boolean owned(String target) {
        return target.startsWith(PLAIN) || target.startsWith(WITH_TOKEN);
    }

    /** Null for what is no address of ours, or can be read in two ways. */
    static @Nullable Target parse(String target) {
        if (target.length() > MAX_LENGTH || !owned(target)) {
            return null;
        }
        int mark = target.indexOf('?');
        var path = mark < 0 ? target : target.substring(0, mark);
        var query = query(mark < 0 ? "" : target.substring(mark + 1));
        if (path.startsWith(PLAIN)) {
            return of("", path.substring(PLAIN.length()), query);
        }
        int slash = path.indexOf('/', 1);
        if (slash < 0) {
            return null;
        }
        var rest = path.substring(slash + 1);
        // a firmware that takes a server's address with a path puts its own path behind it
        return of(
                path.substring(WITH_TOKEN.length(), slash),
                rest.startsWith(APPENDED) ? rest.substring(APPENDED.length()) : rest,
                query);
    }

    private static @Nullable Target of(String token, String rest, @Nullable Map<String, String> query) {
        var word = rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest;
        word = word.endsWith(SUFFIX) ? word.substring(0, word.length() - SUFFIX.length()) : word;
        for (var operation : Operation.values()) {
            if (query != null && word.equals(word(operation))) {
                return new Target(token, operation, Map.copyOf(query));
            }
        }
        return null;
    }

    private static @Nullable Map<String, String> query(String text) {
        var found = new HashMap<String, String>();
        for (int from = 0; from <= text.length(); ) {
            int end = text.indexOf('&', from);
            end = end < 0 ? text.length() : end;
            var pair = text.substring(from, end);
            from = end + 1;
            if (pair.isEmpty()) {
                continue;
            }
            int is = pair.indexOf('=');
            var name = (is < 0 ? pair : pair.substring(0, is)).toLowerCase(Locale.ROOT);
            var value = is < 0 ? "" : decode(pair.substring(is + 1));
            if (found.size() == MAX_PARAMETERS || found.put(name, value) != null) {
                return null;
            }
        }
        return found;
    }

    /** What is no escape stays as it is. */
    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '%'
                    && i + 2 < bytes.length
                    && HexFormat.isHexDigit(bytes[i + 1])
                    && HexFormat.isHexDigit(bytes[i + 2])) {
                bytes[length++] =
                        (byte) (HexFormat.fromHexDigit(bytes[i + 1]) << 4 | HexFormat.fromHexDigit(bytes[i + 2]));
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** A parameter, or the empty string. */
    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** The serial number it claims; empty when there is none or it is none. */
    String serial() {
        var sn = parameter("sn");
        return SERIAL.matcher(sn).matches() ? sn : "";
    }

    /** The table an upload is for, in capitals; empty when there is none or it is no word. */
    String table() {
        var table = parameter("table");
        return table.matches("[A-Za-z_]{1,32}") ? table.toUpperCase(Locale.ROOT) : "";
    }

    /** What was asked for, without anything secret or personal in it. */
    String shown() {
        var table = table();
        return PLAIN + word(operation) + (table.isEmpty() ? "" : "?table=" + table);
    }

    /** The parameters, one a line, without the key. */
    String askedFor() {
        return query.entrySet().stream()
                .filter(each -> !each.getKey().contains("key"))
                .sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("\n"));
    }

    /** Leaves out the token and the query, which may hold the key. */
    @Override
    public String toString() {
        return shown();
    }

    private static String word(Operation operation) {
        return operation.name().toLowerCase(Locale.ROOT);
    }
}
