package dev.rollcall.app.device;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.domain.attendance.PhotoArrivals;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Streams photos into the object store (answers 17); the row names the object only when it lies there. */
@Component
class PhotoSinkAdapter implements PhotoSink {
    private final JdbcClient jdbc;
    private final DocumentStore store;
    private final PhotoArrivals arrivals;
    private final Clock clock;

    PhotoSinkAdapter(JdbcClient jdbc, DocumentStore store, PhotoArrivals arrivals, Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Override
    public Optional<PhotoTicket> open(String token) {
        return jdbc.sql("""
                        select t.token, d.sn, t.size_bytes, t.sha256, t.stored_at is not null as used
                          from punch_photo t join device d on d.id = t.device_id where t.token = ?""")
                .param(token)
                .query((row, i) -> new PhotoTicket(
                        token,
                        Columns.text(row, "sn"),
                        row.getLong("size_bytes"),
                        Columns.text(row, "sha256"),
                        row.getBoolean("used")))
                .optional();
    }

    @Override
    public boolean store(PhotoTicket ticket, InputStream content) throws IOException {
        var key = DocumentKey.random();
        var watched = new Watched(content);
        try {
            store.put(key, watched, ticket.size(), "image/jpeg");
        } catch (RuntimeException failed) {
            if (watched.failure != null) {
                throw watched.failure; // the device's fault, not the store's
            }
            throw failed;
        }
        var first =
                jdbc.sql("update punch_photo set object_key = ?, stored_at = ? where token = ? and stored_at is null")
                                .params(key.value(), Columns.utc(clock.instant()), ticket.token())
                                .update()
                        == 1;
        if (first) {
            captured(ticket.sn());
        } else {
            store.remove(key);
        }
        return first;
    }

    /** When the device last gave us a picture it had taken; never earlier than it was. */
    private void captured(String sn) {
        jdbc.sql("update device set last_capture_at = greatest(coalesce(last_capture_at, :at), :at) where sn = :sn")
                .param("at", Columns.utc(clock.instant()))
                .param("sn", sn)
                .update();
    }

    @Override
    public boolean attach(DeviceIdentity device, String person, LocalDateTime deviceTime, RawBytes photo) {
        if (attached(device, person, deviceTime)) {
            return false;
        }
        var bytes = photo.toByteArray();
        var key = DocumentKey.random();
        store.put(key, new ByteArrayInputStream(bytes), bytes.length, "image/jpeg");
        var first = arrivals.keep(
                device.sn(),
                person,
                deviceTime,
                () -> jdbc.sql("""
                        insert ignore into punch_photo (token, device_id, sha256, size_bytes, object_key, issued_at,
                            stored_at, person_ref, local_time_of_punch)
                        select :token, id, :sha256, :size, :key, :now, :now, :person, :time from device where sn = :sn""")
                                .param("token", PhotoTokens.random())
                                .param("sha256", sha256(bytes))
                                .param("size", bytes.length)
                                .param("key", key.value())
                                .param("now", Columns.utc(clock.instant()))
                                .param("person", person)
                                .param("time", deviceTime)
                                .param("sn", device.sn())
                                .update()
                        == 1);
        if (first) {
            captured(device.sn());
        } else {
            store.remove(key);
            if (!attached(device, person, deviceTime)) {
                throw new IllegalStateException("a photo was neither written down nor there before");
            }
        }
        return first;
    }

    private boolean attached(DeviceIdentity device, String person, LocalDateTime deviceTime) {
        return jdbc.sql("""
                        select count(*) from punch_photo t join device d on d.id = t.device_id
                         where d.sn = ? and t.person_ref = ? and t.local_time_of_punch = ?""")
                        .params(device.sn(), person, deviceTime)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Remembers what went wrong while reading, because a store's client hides it in an exception of its own. */
    private static final class Watched extends FilterInputStream {
        private @org.jspecify.annotations.Nullable IOException failure;

        Watched(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            try {
                return super.read();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            try {
                return super.read(target, from, length);
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }

        @Override
        public void close() {
            // The bridge closes its own stream.
        }
    }
}
