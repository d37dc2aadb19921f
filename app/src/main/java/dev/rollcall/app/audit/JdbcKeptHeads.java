package dev.rollcall.app.audit;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import dev.rollcall.domain.audit.KeptDay;
import dev.rollcall.domain.audit.KeptHead;
import dev.rollcall.domain.audit.KeptHeads;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Kept heads as rows, and beside them the object that says the same. */
@Repository
class JdbcKeptHeads implements KeptHeads {
    private final JdbcClient jdbc;
    private final HeadArchive archive;
    private final DeviceHeadRows devices;

    JdbcKeptHeads(JdbcClient jdbc, HeadArchive archive, DeviceHeadRows devices) {
        this.jdbc = jdbc;
        this.archive = archive;
        this.devices = devices;
    }

    @Override
    public boolean isKept(LocalDate day) {
        return jdbc.sql("select count(*) from audit_day where day = ?")
                        .param(day)
                        .query(Long.class)
                        .single()
                > 0;
    }

    // The row is the claim: another process waits for it, and finds the day kept or its turn come. Once a day, so the
    // call to the store may happen within the transaction.
    @Override
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean keep(LocalDate day, Collection<ChainHead> heads, Instant at) {
        // A process that was killed between store and commit has left the object; it is written once.
        var ofDevices = archive.findDevices(day).orElseGet(() -> DeviceHeadPage.of(day, devices.now()));
        var page = archive.find(day).orElseGet(() -> HeadPage.of(day, heads, ofDevices.digest()));
        var lockedUntil = archive.lockedUntil(at);
        if (!claim(page, lockedUntil, at)) {
            return false;
        }
        for (var head : page.heads()) {
            jdbc.sql("insert into audit_head (day, chain, seq, hash) values (?, ?, ?, ?)")
                    .params(day, head.chain(), head.seq(), head.hash().bytes())
                    .update();
        }
        devices.note(ofDevices);
        // The devices' page first: a page that names another is never there without it.
        archive.put(ofDevices, lockedUntil);
        archive.put(page, lockedUntil);
        return true;
    }

    private boolean claim(HeadPage page, @Nullable Instant lockedUntil, Instant at) {
        return jdbc.sql("insert ignore into audit_day (day, digest, object_key, locked_until, kept_at)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(
                                page.day(),
                                page.digest().bytes(),
                                page.key().value(),
                                Columns.utcOrNull(lockedUntil),
                                Columns.utc(at))
                        .update()
                == 1;
    }

    @Override
    public Optional<KeptDay> latest() {
        return jdbc.sql("select day, digest, locked_until from audit_day order by day desc limit 1")
                .query((row, i) -> new KeptDay(
                        Columns.day(row, "day"),
                        ChainHash.of(row.getBytes("digest")),
                        Columns.instantOrNull(row, "locked_until")))
                .optional();
    }

    @Override
    public Optional<byte[]> page(LocalDate day) {
        return archive.find(day).map(HeadPage::content);
    }

    @Override
    public List<KeptHead> all() {
        var all = new ArrayList<>(inTable());
        archive.all()
                .forEach(page -> page.heads()
                        .forEach(head -> all.add(new KeptHead(KeptHead.Place.OBJECT_STORE, page.day(), head))));
        all.sort(Comparator.comparing(KeptHead::day));
        return all;
    }

    private List<KeptHead> inTable() {
        return jdbc.sql("select day, chain, seq, hash from audit_head order by day, chain")
                .query((row, i) -> new KeptHead(
                        KeptHead.Place.TABLE,
                        Columns.day(row, "day"),
                        new ChainHead(row.getLong("chain"), row.getLong("seq"), ChainHash.of(row.getBytes("hash")))))
                .list();
    }
}
