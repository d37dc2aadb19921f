package dev.rollcall.app.provenance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.RowInsert;
import dev.rollcall.domain.attendance.PunchContent;
import dev.rollcall.domain.provenance.ChainEvent;
import dev.rollcall.domain.provenance.ChainHead;
import dev.rollcall.domain.provenance.DeviceChains;
import dev.rollcall.domain.provenance.LetterContent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links as rows; the only statements on them are INSERT and SELECT. */
@Repository
class JdbcDeviceChains implements DeviceChains {
    private static final RowInsert INSERT = new RowInsert("""
            insert into device_chain (device_id, no, kind, epoch, boot_id, seq, content_hash, row_hash, hash, received_at)
            values""", 10, "");

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    JdbcDeviceChains(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ChainHead append(long deviceId, ChainHead head, List<ChainEvent> events) {
        var rows = new ArrayList<Object[]>(events.size());
        for (var event : events) {
            head = event.after(head, deviceId);
            rows.add(new Object[] {
                deviceId,
                head.no(),
                event.kind().name(),
                event.epoch(),
                event.boot(),
                event.seq(),
                event.contentHash(),
                event.rowHash(),
                head.hash(),
                Columns.utc(event.receivedAt())
            });
        }
        INSERT.run(template, rows);
        return head;
    }

    @Override
    public Optional<Kept> head(String sn) {
        return jdbc.sql("select id, chain_no, chain_hash from device where sn = ?")
                .param(sn)
                .query((row, i) -> new Kept(
                        row.getLong("id"), new ChainHead(row.getLong("chain_no"), Columns.text(row, "chain_hash"))))
                .optional();
    }

    @Override
    public List<Link> links(long deviceId, long after, int most) {
        return jdbc.sql("""
                        select c.no, c.kind, c.epoch, c.boot_id, c.seq, c.content_hash, c.row_hash, c.hash, c.received_at,
                               p.id as punch, p.project_id, p.person_id, p.person_ref, p.direction, p.direction_source,
                               p.device_time, p.device_offset_s, p.clock_state, p.skew_ms, p.event_at,
                               p.received_at as p_received, p.liveness, p.method, p.photo_sha256,
                               sha2(p.raw, 256) as raw_hash, p.outcome, p.reason, p.rule_version, p.attribution,
                               l.path, l.reason as letter_reason, sha2(l.raw, 256) as letter_hash
                          from device_chain c join device d on d.id = c.device_id
                          left join punch p on c.kind = 'PUNCH' and p.device_id = c.device_id and p.epoch = c.epoch
                               and p.boot_id = c.boot_id and p.seq = c.seq and p.content_hash = c.content_hash
                          left join device_dead_letter l on c.kind = 'DEAD_LETTER' and l.sn = d.sn
                               and l.raw_sha256 = c.content_hash
                         where c.device_id = :device and c.no > :after order by c.no limit :most""")
                .param("device", deviceId)
                .param("after", after)
                .param("most", most)
                .query((row, i) -> new Link(row.getLong("no"), event(row), Columns.text(row, "hash"), rowHashNow(row)))
                .list();
    }

    private static ChainEvent event(ResultSet row) throws SQLException {
        var epoch = Columns.longOrNull(row, "epoch");
        return new ChainEvent(
                Columns.name(row, "kind", ChainEvent.Kind.class),
                epoch == null ? null : epoch.intValue(),
                row.getString("boot_id"),
                Columns.longOrNull(row, "seq"),
                Columns.text(row, "content_hash"),
                Columns.text(row, "row_hash"),
                Columns.instant(row, "received_at"));
    }

    private static @Nullable String rowHashNow(ResultSet row) throws SQLException {
        if (row.getString("letter_hash") != null) {
            return LetterContent.hash(
                    Columns.text(row, "path"), Columns.text(row, "letter_reason"), row.getString("letter_hash"));
        }
        if (Columns.longOrNull(row, "punch") == null) {
            return null;
        }
        return new PunchContent(
                        Columns.longOrNull(row, "project_id"),
                        Columns.longOrNull(row, "person_id"),
                        row.getString("person_ref"),
                        row.getString("direction"),
                        row.getString("direction_source"),
                        milli(row, "device_time"),
                        row.getInt("device_offset_s"),
                        row.getString("clock_state"),
                        row.getLong("skew_ms"),
                        milli(row, "event_at"),
                        milli(row, "p_received"),
                        row.getString("liveness"),
                        row.getString("method"),
                        row.getString("photo_sha256"),
                        row.getString("raw_hash"),
                        row.getString("outcome"),
                        row.getString("reason"),
                        row.getString("rule_version"),
                        row.getString("attribution"))
                .hash();
    }

    private static long milli(ResultSet row, String column) throws SQLException {
        var at = Columns.instantOrNull(row, column);
        return at == null ? Long.MIN_VALUE : at.toEpochMilli();
    }

    @Override
    public List<String> unlinked(long deviceId, int most) {
        // Counted first: looking for each row's link costs far more, and there is hardly ever anything to find.
        record Counted(long punches, long links, @Nullable Long first) {}
        var counted = jdbc.sql("""
                        select (select count(*) from punch p where p.device_id = :device and p.id >= f.first_id) as punches,
                               (select count(*) from device_chain c
                                 where c.device_id = :device and c.kind = 'PUNCH') as links, f.first_id as first
                          from (select min(p.id) as first_id from device_chain c
                                  join punch p on p.device_id = c.device_id and p.epoch = c.epoch
                                       and p.boot_id = c.boot_id and p.seq = c.seq and p.content_hash = c.content_hash
                                 where c.device_id = :device and c.no <= 1000) f""")
                .param("device", deviceId)
                .query((row, i) ->
                        new Counted(row.getLong("punches"), row.getLong("links"), Columns.longOrNull(row, "first")))
                .single();
        if (counted.first() == null || counted.punches() <= counted.links()) {
            return List.of();
        }
        return jdbc.sql("""
                        select p.epoch, p.boot_id, p.seq from punch p
                          left join device_chain c on c.device_id = p.device_id and c.epoch = p.epoch
                               and c.boot_id = p.boot_id and c.seq = p.seq and c.content_hash = p.content_hash
                         where p.device_id = :device and p.id >= :first and c.no is null
                         order by p.id limit :most""")
                .param("device", deviceId)
                .param("first", counted.first())
                .param("most", most)
                .query((row, i) -> "epoch %d boot %s seq %d"
                        .formatted(row.getInt("epoch"), row.getString("boot_id"), row.getLong("seq")))
                .list();
    }
}
