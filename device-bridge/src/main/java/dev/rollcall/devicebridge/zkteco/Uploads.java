package dev.rollcall.devicebridge.zkteco;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.RawBytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Answers uploads, by table. The number in {@code OK:n} is that of the rows received, also of those that were kept raw or
 * had come before: a terminal that reads another number than it sent sends the same rows for ever.
 */
final class Uploads {
    /** People, their templates and what was done at the menu. The server is the master of people: nobody would take them. */
    private static final Set<String> NOT_ASKED_FOR = Set.of(
            "OPERLOG", "BIODATA", "BIOPHOTO", "USERPIC", "USERINFO", "USER", "FINGERTMP", "FACE", "FVEIN", "WORKCODE");

    private static final Pattern ERROR_CODE = Pattern.compile("(?:^|[\\t ])ErrCode=([A-Z0-9]{1,16})(?:\\t|$)");
    private static final int LOOK_FOR_CODE_IN = 200;

    private final Attlog attlog;
    private final AttPhoto photos;
    private final RawKeeper raw;
    private final Contacts contacts;
    private final int maxRows;

    Uploads(Attlog attlog, AttPhoto photos, RawKeeper raw, Contacts contacts, int maxRows) {
        this.attlog = attlog;
        this.photos = photos;
        this.raw = raw;
        this.contacts = contacts;
        this.maxRows = maxRows;
    }

    /** @throws RuntimeException when something could not be stored */
    DeviceResponse take(Message message) {
        var table = message.target().table();
        if (table.equals("ATTPHOTO")) {
            photos.store(message);
            return Answers.ok(message.at());
        }
        if (table.equals("OPTIONS")) {
            contacts.options(message);
            return Answers.ok(message.at());
        }
        try {
            return rows(table, message, Rows.of(message.body(), maxRows));
        } catch (Rows.TooMany tooMany) {
            return Answers.tooLarge("more than " + maxRows + " rows", message.at());
        }
    }

    private DeviceResponse rows(String table, Message message, List<RawBytes> rows) {
        if (NOT_ASKED_FOR.contains(table)) {
            return Answers.ok(rows.size(), message.at());
        }
        switch (table) {
            case "ATTLOG" -> attlog.store(message, rows);
            case "IDCARD" -> keep(message, rows, row -> "IDCARD_NOT_TAKEN");
            case "ERRORLOG" -> {
                keep(message, rows, Uploads::errorCode);
                return Answers.ok(message.at());
            }
            default -> keep(message, rows, row -> "TABLE_UNKNOWN");
        }
        return Answers.ok(rows.size(), message.at());
    }

    private void keep(Message message, List<RawBytes> rows, Function<RawBytes, String> reason) {
        raw.keep(
                message,
                rows.stream()
                        .map(row -> new RawKeeper.Kept(row, reason.apply(row)))
                        .toList());
    }

    /** D01E0005 is the one in which a person was not found to be alive. */
    private static String errorCode(RawBytes row) {
        var bytes = row.toByteArray();
        var start = new String(bytes, 0, Math.min(bytes.length, LOOK_FOR_CODE_IN), StandardCharsets.US_ASCII);
        var found = ERROR_CODE.matcher(start);
        return found.find() ? "ERRORLOG:" + found.group(1) : "ERRORLOG";
    }
}
