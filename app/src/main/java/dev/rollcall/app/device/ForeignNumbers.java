package dev.rollcall.app.device;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.WireProfile;
import dev.rollcall.devicebridge.zkteco.KeptRows;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.DeviceRecords.Gap;
import dev.rollcall.domain.device.DeviceRecords.Numbers;
import dev.rollcall.domain.device.UnbindStep;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of devices whose protocol tells none by itself. A ZKTeco terminal has no record numbers and counts its log for a
 * stretch of time when it is asked; a face machine counts nothing and numbers its records, so holes between them show.
 */
@Repository
class ForeignNumbers {
    /** A number no face machine counts up to; above it they are times or hashes. */
    private static final long HIGHEST_COUNT = 1_000_000_000;

    /** So long a face machine has to be silent of new records after it was asked for all of them. */
    private static final Duration QUIET = Duration.ofMinutes(10);

    private static final int MOST_GAPS = 1_000;
    private static final Duration AROUND = Duration.ofDays(2);
    private static final Pattern TOTAL = Pattern.compile("\\brecords=(\\d{1,12})\\b");
    private static final TypeReference<Map<String, String>> SETTINGS = new TypeReference<>() {};

    private static final String NUMBERED = """
            with numbered as (
              select seq, min(received_at) as received_at from (
                select seq, received_at from punch where device_id = :device and boot_id = 'face'
                union all
                select l.seq, l.received_at from device_dead_letter l join device d on d.sn = l.sn
                 where d.id = :device and l.boot_id = 'face' and l.seq is not null) each_one
               group by seq)
            """;

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    ForeignNumbers(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Spoken(String wire, String profile) {}

    /** Empty for a device that numbers its records as the native protocol does. */
    Optional<Numbers> of(DeviceCommand command) {
        return spoken(command.deviceId())
                .map(wire -> wire.wire().equals("ZKTECO") ? counted(command, wire) : numbered(command));
    }

    /** Holes in what a face machine has numbered; none where numbers are no counter. Empty for other wires. */
    Optional<List<Gap>> gaps(long deviceId) {
        return spoken(deviceId)
                .map(wire -> wire.wire().equals("ZKTECO") || !isCounter(deviceId)
                        ? List.of()
                        : holes(deviceId, Instant.EPOCH).stream().map(Hole::gap).toList());
    }

    private Optional<Spoken> spoken(long deviceId) {
        return jdbc.sql("""
                        select wire, profile from device_wire
                         where device_id = ? and wire in ('ZKTECO', 'MQTT_FACE', 'MQTT_SIGNED') limit 1""").param(deviceId).query(Spoken.class).optional();
    }

    // ---- what a terminal counts

    private Numbers counted(DeviceCommand command, Spoken wire) {
        record Answer(String detail, Instant madeAt, Instant answeredAt) {}
        var answer = jdbc.sql("""
                        select detail, made_at, answered_at from device_order
                         where id = ? and state = 'DONE' and answered_at is not null""")
                .param(DeviceOrders.id(command.id(), UnbindStep.RECONCILE, command.round()))
                .query((row, i) -> new Answer(
                        Columns.text(row, "detail"),
                        Columns.instant(row, "made_at"),
                        Columns.instant(row, "answered_at")))
                .optional();
        var said = answer.map(Answer::detail)
                .map(TOTAL::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Long.valueOf(found.group(1)));
        if (said.isEmpty()) {
            return new Numbers(null, null, null, null, 0, List.of());
        }
        var window = DeviceOrders.window(answer.orElseThrow().madeAt());
        return Numbers.counted(
                answer.orElseThrow().answeredAt(),
                said.get(),
                punches(command.deviceId(), window) + unreadable(command.sn(), settings(wire), window));
    }

    /** By the terminal's own time; two contents under one key are one row of its log. */
    private long punches(long deviceId, DeviceOrder.Window window) {
        return jdbc.sql("""
                        select count(distinct seq) from punch
                         where device_id = :device and event_at between :near and :far and boot_id = 'zk'
                           and device_time between :from and :to""")
                .param("device", deviceId)
                .param("near", Columns.utc(window.from().minus(AROUND)))
                .param("far", Columns.utc(window.to().plus(AROUND)))
                .param("from", Columns.utc(window.from()))
                .param("to", Columns.utc(window.to()))
                .query(Long.class)
                .single();
    }

    /** Rows it counts that lie here as dead letters; each once, however often it was sent. */
    private long unreadable(String sn, WireProfile profile, DeviceOrder.Window window) {
        var rows = new HashSet<String>();
        jdbc.sql("""
                        select raw from device_dead_letter
                         where sn = :sn and path like '/iclock/%table=ATTLOG' and received_at >= :near
                           and (outcome is null or outcome = 'SET_ASIDE')""")
                .param("sn", sn)
                .param("near", Columns.utc(window.from().minus(AROUND)))
                .query((row, i) -> row.getBytes("raw"))
                .list()
                .forEach(raw -> rows.addAll(KeptRows.unreadable(profile, raw, window)));
        return rows.size();
    }

    private WireProfile settings(Spoken wire) {
        try {
            return new WireProfile(json.readValue(wire.profile(), SETTINGS));
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("read the profile of a device", broken);
        }
    }

    // ---- what a face machine numbers

    private record Hole(long before, long after) {
        Gap gap() {
            return new Gap(0, "face", before + 1, after - 1);
        }
    }

    private Numbers numbered(DeviceCommand command) {
        record Heard(@Nullable Instant contactAt, @Nullable Instant newestAt, long stored) {}
        var heard = jdbc.sql(NUMBERED + """
                        select d.last_contact_at, (select max(received_at) from numbered) as newest_at,
                               (select count(*) from numbered) as kept
                          from device d where d.id = :device""")
                .param("device", command.deviceId())
                .query((row, i) -> new Heard(
                        Columns.instantOrNull(row, "last_contact_at"),
                        Columns.instantOrNull(row, "newest_at"),
                        row.getLong("kept")))
                .single();
        var contact = heard.contactAt();
        var quiet = contact != null
                && (command.drainedAt() == null
                        || !contact.isBefore(command.drainedAt().plus(QUIET)))
                && (heard.newestAt() == null
                        || !contact.isBefore(heard.newestAt().plus(QUIET)))
                && isCounter(command.deviceId());
        var holes = holes(command.deviceId(), since(command)).stream()
                .map(Hole::gap)
                .toList();
        return Numbers.open(quiet ? contact : null, heard.stored(), holes);
    }

    /** Where the record after a hole came in, the hole belongs. */
    private Instant since(DeviceCommand command) {
        return jdbc.sql("""
                        select b.from_at from device_unbind_request q join device_binding b on b.id = q.binding_id
                         where q.id = ?""")
                .param(command.requestId().toString())
                .query((row, i) -> Columns.instant(row, "from_at"))
                .single();
    }

    private boolean isCounter(long deviceId) {
        return jdbc.sql(NUMBERED + "select coalesce(max(seq), 0) from numbered")
                        .param("device", deviceId)
                        .query(Long.class)
                        .single()
                <= HIGHEST_COUNT;
    }

    private List<Hole> holes(long deviceId, Instant since) {
        return jdbc.sql(NUMBERED + """
                        select before_it, seq from (
                          select seq, received_at, lag(seq) over (order by seq) as before_it from numbered) placed
                         where seq > before_it + 1 and received_at >= :since order by seq limit %d""".formatted(MOST_GAPS))
                .param("device", deviceId)
                .param("since", Columns.utc(since))
                .query((row, i) -> new Hole(row.getLong("before_it"), row.getLong("seq")))
                .list();
    }

    /** From the record before its first hole to the one after its last; empty without holes or without their times. */
    Optional<DeviceOrder.Window> stretchOfHoles(DeviceCommand command) {
        var wire = spoken(command.deviceId());
        if (wire.isEmpty() || wire.get().wire().equals("ZKTECO")) {
            return Optional.empty();
        }
        var holes = holes(command.deviceId(), since(command));
        if (holes.isEmpty()) {
            return Optional.empty();
        }
        var from = edge("min", command, holes.stream().map(Hole::before).toList());
        var to = edge("max", command, holes.stream().map(Hole::after).toList());
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(new DeviceOrder.Window(from, to));
    }

    private @Nullable Instant edge(String which, DeviceCommand command, List<Long> seqs) {
        return jdbc.sql("select " + which + """
                        (device_time) as edge from punch
                         where device_id = :device and epoch = 0 and boot_id = 'face' and seq in (:seqs)""")
                .param("device", command.deviceId())
                .param("seqs", InList.of(seqs))
                .query((row, i) -> Optional.ofNullable(Columns.instantOrNull(row, "edge")))
                .single()
                .orElse(null);
    }
}
