package dev.rollcall.app.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.startup.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class MasterKeyTest {
    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Value("${rollcall.data}")
    private Path data;

    @TempDir
    private Path elsewhere;

    @Test
    @DisabledIfEnvironmentVariable(
            named = "ROLLCALL_TEST_MYSQL",
            matches = ".+",
            disabledReason = "a key is made for the embedded database alone")
    void the_embedded_start_made_a_key_that_its_owner_alone_can_read() throws Exception {
        var file = data.resolve("secrets/master-key");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file).strip()).hasSize(44);
    }

    @Test
    void no_key_stands_in_the_database_as_it_is() {
        assertThat(jdbc.sql("select purpose from wrapped_key")
                        .query(String.class)
                        .list())
                .as("the one that signs exports is made with the first of them")
                .contains("FIELD", "HASH", "DEVICE")
                .isSubsetOf("FIELD", "HASH", "DEVICE", "SIGN");
        assertThat(jdbc.sql("select length(wrapped) from wrapped_key")
                        .query(Integer.class)
                        .list())
                .as("nonce, key and tag")
                .containsOnly(12 + 32 + 16);
    }

    @Test
    void another_master_key_does_not_open_the_database_and_the_sentence_says_what_to_do() {
        var file = new MasterKeyFile(elsewhere.resolve("other"));
        file.create();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> KeyRing.open(file.read(), jdbc, clock))
                .withMessageContaining("rollcall.secrets.master-key-file");
    }

    @Test
    void a_missing_file_is_a_sentence_where_nothing_may_be_made() {
        var properties = new SecretsProperties(true, elsewhere.resolve("absent"));

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new Secrets().keyRing(properties, jdbc, clock, data, false))
                .withMessageContaining("openssl rand -base64 32");
        assertThatExceptionOfType(CannotStart.class)
                .as("embedded, but the database holds data of a lost key")
                .isThrownBy(() -> new Secrets().keyRing(properties, jdbc, clock, data, true));
        assertThat(elsewhere.resolve("absent")).doesNotExist();
    }

    @Test
    void a_file_that_holds_no_key_is_a_sentence_that_does_not_repeat_it() throws Exception {
        var file = elsewhere.resolve("broken");
        Files.writeString(file, "not-a-key");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> new MasterKeyFile(file).read())
                .withMessageContaining(file.toString())
                .withMessageNotContaining("not-a-key");
    }

    @Test
    void a_key_that_is_there_is_never_replaced() throws Exception {
        var file = elsewhere.resolve("kept");
        new MasterKeyFile(file).create();
        var first = Files.readString(file);
        new MasterKeyFile(file).create();

        assertThat(Files.readString(file)).isEqualTo(first);
        try (var files = Files.list(elsewhere)) {
            assertThat(files).containsExactly(file);
        }
    }
}
