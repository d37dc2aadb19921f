package dev.rollcall.app.secrets;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.startup.CannotStart;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The data keys, unwrapped once at the start; made on the first start of an empty database. */
final class KeyRing {
    private static final int DATA_KEY_BYTES = 32;

    private final Map<String, SecretKey> byKid = new HashMap<>();
    private final Map<KeyPurpose, String> current = new EnumMap<>(KeyPurpose.class);

    private KeyRing() {}

    static boolean isEmpty(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from wrapped_key").query(Long.class).single() == 0;
    }

    /** @throws CannotStart when this is not the master key that wrapped what the database holds */
    static KeyRing open(MasterKey master, JdbcClient jdbc, Clock clock) {
        for (var purpose : KeyPurpose.values()) {
            var present = jdbc.sql("select count(*) from wrapped_key where purpose = ?")
                    .param(purpose.name())
                    .query(Long.class)
                    .single();
            if (present == 0) {
                add(purpose, master, jdbc, clock);
            }
        }
        var ring = new KeyRing();
        jdbc.sql("select kid, purpose, wrapped from wrapped_key order by created_at, kid")
                .query((row, i) -> new Wrapped(
                        Columns.text(row, "kid"),
                        Columns.name(row, "purpose", KeyPurpose.class),
                        row.getBytes("wrapped")))
                .list()
                .forEach(key -> ring.take(key, master));
        return ring;
    }

    private static void add(KeyPurpose purpose, MasterKey master, JdbcClient jdbc, Clock clock) {
        var key = new byte[DATA_KEY_BYTES];
        new SecureRandom().nextBytes(key);
        var kid = purpose.kid(1);
        try {
            jdbc.sql("insert into wrapped_key (kid, purpose, wrapped, created_at) values (?, ?, ?, ?)")
                    .params(kid, purpose.name(), master.wrap(key, kid), Columns.utc(clock.instant()))
                    .update();
        } catch (DuplicateKeyException another) {
            // a second instance starting on the same empty database was faster; its key is read next
        }
    }

    private void take(Wrapped key, MasterKey master) {
        var clear = master.unwrap(key.bytes(), key.kid()).orElseThrow(() -> new CannotStart("""
                        主密钥与数据库不匹配：请使用最初写入这些数据的主密钥文件（rollcall.secrets.master-key-file）。\
                         The master key does not fit this database; use the master key file its data were written with (rollcall.secrets.master-key-file)."""));
        byKid.put(key.kid(), new SecretKeySpec(clear, "AES"));
        current.put(key.purpose(), key.kid());
    }

    /** Id of the key new values are written with. */
    String currentKid(KeyPurpose purpose) {
        var kid = current.get(purpose);
        if (kid == null) {
            throw new IllegalStateException("no key for " + purpose);
        }
        return kid;
    }

    /** @throws IllegalStateException when no such key was loaded */
    SecretKey key(String kid) {
        var key = byKid.get(kid);
        if (key == null) {
            throw new IllegalStateException("no key " + kid);
        }
        return key;
    }

    private record Wrapped(String kid, KeyPurpose purpose, byte[] bytes) {}
}
