package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.device.DeviceCommand;
import dev.rollcall.domain.device.DeviceRecords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Numbers of records as they are stored. A counter goes on through the bindings of its device, so a piece that is missing
 * belongs to the binding of the record after it. A device of the native protocol counts from 1; of any other nobody knows
 * what it had counted before it came.
 */
@Repository
class JdbcDeviceRecords implements DeviceRecords {
    private static final int MOST_GAPS = 1_000;
    private static final int GAPS_TEXT = 300;
    /** How a protocol that can count the device's memory says so in its report on the drain. */
    private static final Pattern TOTAL = Pattern.compile("\\brecords=(\\d{1,12})\\b");

    private static final String SEEN = """
            with seen as (
              select epoch, boot_id, seq from punch where device_id = :device and boot_id is not null
              union
              select l.epoch, l.boot_id, l.seq from device_dead_letter l join device d on d.sn = l.sn
               where d.id = :device and l.seq is not null and l.boot_id is not null)
            """;

    private final JdbcClient jdbc;
    private final ForeignNumbers foreign;

    JdbcDeviceRecords(JdbcClient jdbc, ForeignNumbers foreign) {
        this.jdbc = jdbc;
        this.foreign = foreign;
    }

    private record Device(
            @Nullable String boot,
            @Nullable Long lastSeq,
            @Nullable Integer backlog,
            @Nullable Instant countsAt,
            boolean countsFromOne) {}

    private record Counter(int epoch, String boot, long first, long last, long stored) {}

    @Override
    public Numbers numbers(DeviceCommand command) {
        return foreign.of(command).orElseGet(() -> own(command));
    }

    private Numbers own(DeviceCommand command) {
        var device = device(command.deviceId());
        var counters = counters(command.deviceId());
        return new Numbers(
                device.countsAt(),
                device.backlog(),
                device.lastSeq(),
                saidTotal(command),
                counters.stream().mapToLong(Counter::stored).sum(),
                all(command.deviceId(), device, counters).stream()
                        .filter(gap -> gap.epoch() == command.epoch())
                        .toList());
    }

    @Override
    public List<Gap> gaps(long deviceId, int most) {
        return foreign.gaps(deviceId).orElseGet(() -> all(deviceId, device(deviceId), counters(deviceId))).stream()
                .limit(most)
                .toList();
    }

    private List<Gap> all(long deviceId, Device device, List<Counter> counters) {
        var gaps = new ArrayList<Gap>();
        if (device.countsFromOne()) {
            firstOfEach(counters).stream()
                    .filter(counter -> counter.first() > 1)
                    .forEach(counter -> gaps.add(new Gap(counter.epoch(), counter.boot(), 1, counter.first() - 1)));
        }
        gaps.addAll(within(deviceId));
        var tail = tail(deviceId, device, counters);
        if (tail != null) {
            gaps.add(tail);
        }
        return gaps;
    }

    private List<Gap> within(long deviceId) {
        return jdbc.sql(SEEN + """
                        select epoch, boot_id, before_it, seq from (
                          select epoch, boot_id, seq, lag(seq) over (partition by boot_id order by seq) as before_it
                            from seen) counted
                         where seq > before_it + 1 order by boot_id, seq limit %d""".formatted(MOST_GAPS))
                .param("device", deviceId)
                .query((row, i) -> new Gap(
                        row.getInt("epoch"),
                        Columns.text(row, "boot_id"),
                        row.getLong("before_it") + 1,
                        row.getLong("seq") - 1))
                .list();
    }

    private List<Counter> counters(long deviceId) {
        return jdbc.sql(SEEN + """
                        select epoch, boot_id, min(seq) as first_seq, max(seq) as last_seq, count(distinct seq) as kept
                          from seen group by epoch, boot_id order by boot_id, min(seq)""")
                .param("device", deviceId)
                .query((row, i) -> new Counter(
                        row.getInt("epoch"),
                        Columns.text(row, "boot_id"),
                        row.getLong("first_seq"),
                        row.getLong("last_seq"),
                        row.getLong("kept")))
                .list();
    }

    private static List<Counter> firstOfEach(List<Counter> counters) {
        return List.copyOf(counters.stream()
                .collect(Collectors.toMap(
                        Counter::boot,
                        counter -> counter,
                        (one, other) -> one.first() <= other.first() ? one : other,
                        java.util.LinkedHashMap::new))
                .values());
    }

    /** From the last number that is stored to the last one it has given out. */
    private @Nullable Gap tail(long deviceId, Device device, List<Counter> counters) {
        var lastSeq = device.lastSeq();
        if (lastSeq == null || lastSeq == 0) {
            return null;
        }
        // A device that has never said hello has not named its counter; with one alone there is no doubt.
        var boots = counters.stream().map(Counter::boot).distinct().toList();
        var boot = device.boot() != null ? device.boot() : boots.size() == 1 ? boots.get(0) : "";
        var own =
                counters.stream().filter(counter -> counter.boot().equals(boot)).toList();
        if (own.isEmpty() && !device.countsFromOne()) {
            return null;
        }
        var stored = own.stream().mapToLong(Counter::last).max().orElse(0);
        return lastSeq > stored ? new Gap(epochInWhichItCounts(deviceId), boot, stored + 1, lastSeq) : null;
    }

    /** A device stays in the binding it has not been wiped for. */
    private int epochInWhichItCounts(long deviceId) {
        return jdbc.sql("""
                        select coalesce((select min(c.epoch) from device_command c
                                          where c.device_id = d.id and c.state in ('WAITING', 'FAILED', 'TOMBSTONE')),
                                        d.epoch) from device d where d.id = ?""").param(deviceId).query(Integer.class).single();
    }

    private Device device(long deviceId) {
        return jdbc.sql("""
                        select boot_id, last_seq, backlog, counts_at,
                               not exists(select 1 from device_wire w where w.device_id = d.id) as from_one
                          from device d where id = ?""")
                .param(deviceId)
                .query((row, i) -> {
                    var backlog = Columns.longOrNull(row, "backlog");
                    return new Device(
                            row.getString("boot_id"),
                            Columns.longOrNull(row, "last_seq"),
                            backlog == null ? null : backlog.intValue(),
                            Columns.instantOrNull(row, "counts_at"),
                            row.getBoolean("from_one"));
                })
                .single();
    }

    private @Nullable Long saidTotal(DeviceCommand command) {
        return jdbc.sql("""
                        select detail from device_order
                         where command_id = ? and step = 'DRAIN' and state = 'DONE' order by answered_at desc limit 1""")
                .param(command.id().toString())
                .query(String.class)
                .optional()
                .map(TOTAL::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> Long.valueOf(found.group(1)))
                .orElse(null);
    }

    @Override
    public void keep(DeviceCommand command, Numbers numbers, long missing, Instant at) {
        var gaps = numbers.gaps().stream().map(Gap::toString).collect(Collectors.joining(", "));
        jdbc.sql("""
                        insert into device_reconciliation (command_id, round, made_at, last_seq, backlog, said_total, stored_records,
                                                           missing, gaps)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        command.id().toString(),
                        command.round(),
                        Columns.utc(at),
                        numbers.lastSeq(),
                        numbers.backlog(),
                        numbers.saidTotal(),
                        numbers.stored(),
                        missing,
                        gaps.length() > GAPS_TEXT ? gaps.substring(0, GAPS_TEXT - 1) + "…" : gaps)
                .update();
    }
}
