package dev.rollcall.app.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.app.startup.CannotStart;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {
    @TempDir
    private Path parent;

    @Test
    void a_second_process_is_told_who_holds_the_directory() {
        try (var held = DataDirectory.open(parent.resolve("data"))) {
            assertThatThrownBy(() -> DataDirectory.open(parent.resolve("data")))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining(Long.toString(ProcessHandle.current().pid()))
                    .hasMessageContaining(held.path().toString());
        }
    }

    @Test
    void a_directory_that_was_given_back_can_be_taken_again() {
        DataDirectory.open(parent.resolve("data")).close();
        DataDirectory.open(parent.resolve("data")).close();
    }

    @Test
    void a_place_that_cannot_be_written_is_one_sentence() throws Exception {
        var file = Files.createFile(parent.resolve("a file"));
        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("--data DIR");
    }

    @Test
    void a_secret_stays_the_same_and_differs_between_directories() {
        String secret;
        try (var one = DataDirectory.open(parent.resolve("one"))) {
            secret = one.secret("key");
            assertThat(one.secret("key")).isEqualTo(secret).hasSize(48);
            assertThat(one.secret("other key")).isNotEqualTo(secret);
        }
        try (var again = DataDirectory.open(parent.resolve("one"));
                var two = DataDirectory.open(parent.resolve("two"))) {
            assertThat(again.secret("key")).isEqualTo(secret);
            assertThat(two.secret("key")).isNotEqualTo(secret);
        }
    }
}
