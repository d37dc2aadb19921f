package dev.rollcall.app.audit;

import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.shared.SiteTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The pages of kept heads in the object store, under names that follow from their day: who removes the rows of a day
 * does not make its object unfindable.
 */
@Component
class HeadArchive {
    private static final String JSON = "application/json";
    private static final int LOOKED_BACK_DAYS = 400;

    private final DocumentStore store;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final AuditSettings settings;

    HeadArchive(DocumentStore store, JdbcClient jdbc, Clock clock, AuditSettings settings) {
        this.store = store;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    /** Null when the store cannot lock. */
    @Nullable
    Instant lockedUntil(Instant now) {
        return store.canLock() ? now.plus(settings.headsLockedFor()) : null;
    }

    /** Written unless it is there. */
    void put(HeadPage page, @Nullable Instant lockedUntil) {
        put(page.key(), page.content(), lockedUntil);
    }

    /** As the other. */
    void put(DeviceHeadPage page, @Nullable Instant lockedUntil) {
        put(page.key(), page.content(), lockedUntil);
    }

    private void put(DocumentKey key, byte[] bytes, @Nullable Instant lockedUntil) {
        if (store.exists(key)) {
            return;
        }
        var content = new ByteArrayInputStream(bytes);
        if (lockedUntil == null) {
            store.put(key, content, bytes.length, JSON);
        } else {
            store.putLocked(key, content, bytes.length, JSON, lockedUntil);
        }
    }

    /** Empty when there is none. */
    Optional<HeadPage> find(LocalDate day) {
        var key = DocumentKey.ofAuditDay(day);
        if (!store.exists(key)) {
            return Optional.empty();
        }
        try (var content = store.open(key)) {
            return Optional.of(HeadPage.read(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("read the audit heads of " + day, e);
        }
    }

    /** The devices' page of that day; empty when there is none. */
    Optional<DeviceHeadPage> findDevices(LocalDate day) {
        var key = DocumentKey.ofDeviceDay(day);
        if (!store.exists(key)) {
            return Optional.empty();
        }
        try (var content = store.open(key)) {
            return Optional.of(DeviceHeadPage.read(content.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("read the devices' heads of " + day, e);
        }
    }

    /** Those of the last {@value #LOOKED_BACK_DAYS} days, and of every earlier day a row names. */
    List<HeadPage> all() {
        var days = new TreeSet<>(
                jdbc.sql("select day from audit_day").query(LocalDate.class).list());
        var today = SiteTime.dayOf(clock.instant());
        for (var back = 0; back < LOOKED_BACK_DAYS; back++) {
            days.add(today.minusDays(back));
        }
        return days.stream().map(this::find).flatMap(Optional::stream).toList();
    }
}
