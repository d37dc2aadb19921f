package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeadLetter;
import dev.rollcall.devicebridge.port.DeadLetters;
import dev.rollcall.domain.provenance.ChainEvent;
import dev.rollcall.domain.provenance.ChainHead;
import dev.rollcall.domain.provenance.DeviceChains;
import dev.rollcall.domain.provenance.LetterContent;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Unreadable messages, raw, once each, with their place in the chain of the device's records. */
@Repository
class JdbcDeadLetters implements DeadLetters {
    private final JdbcClient jdbc;
    private final DeviceChains chains;

    JdbcDeadLetters(JdbcClient jdbc, DeviceChains chains) {
        this.jdbc = jdbc;
        this.chains = chains;
    }

    @Override
    @Transactional
    public void keep(DeadLetter letter) {
        if (letter.path().startsWith(NativeReplayer.PATH)) {
            return; // the letter it comes from is kept, and a corrected copy beside it
        }
        record Row(long id, ChainHead head) {}
        var device = jdbc.sql("select id, chain_no, chain_hash from device where sn = ? for update")
                .param(letter.sn())
                .query((row, i) -> new Row(
                        row.getLong("id"), new ChainHead(row.getLong("chain_no"), Columns.text(row, "chain_hash"))))
                .optional();
        if (insert(letter) && device.isPresent()) {
            var head = chains.append(device.get().id(), device.get().head(), List.of(link(letter)));
            jdbc.sql("update device set chain_no = ?, chain_hash = ? where id = ?")
                    .params(head.no(), head.hash(), device.get().id())
                    .update();
        }
    }

    private boolean insert(DeadLetter letter) {
        var origin = letter.origin();
        return jdbc.sql("""
                        insert ignore into device_dead_letter (sn, path, reason, raw, raw_sha256, received_at, epoch, boot_id,
                                                               seq)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(
                                letter.sn(),
                                letter.path(),
                                letter.reason(),
                                letter.raw().toByteArray(),
                                letter.contentHash(),
                                Columns.utc(letter.receivedAt()),
                                origin == null ? null : origin.epoch(),
                                origin == null ? null : origin.boot(),
                                origin == null ? null : origin.seq())
                        .update()
                == 1;
    }

    private static ChainEvent link(DeadLetter letter) {
        var origin = letter.origin();
        return new ChainEvent(
                ChainEvent.Kind.DEAD_LETTER,
                origin == null ? null : origin.epoch(),
                origin == null ? null : origin.boot(),
                origin == null ? null : origin.seq(),
                letter.contentHash(),
                LetterContent.hash(letter.path(), letter.reason(), letter.contentHash()),
                letter.receivedAt());
    }
}
