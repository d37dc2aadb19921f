package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.PhotoClaim;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.TestDevice;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers 17: which records of a batch are invited to send their photo. */
@ServiceTest
class PhotoTokensTest {
    @Autowired
    private PhotoTokens photos;

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    private TestDevice device;

    @BeforeEach
    void register() {
        device = sites.open().device();
    }

    private static PhotoClaim photo(int number) {
        return new PhotoClaim("%064x".formatted(number), 1000 + number);
    }

    private Map<String, String> tokens(PhotoClaim... claims) {
        return photos.tokens(device.sn(), List.of(claims), StoppedClock.NOW);
    }

    @Test
    void each_photo_of_a_batch_gets_a_link_of_its_own_with_the_announced_size() {
        var batch = IntStream.range(0, 78).mapToObj(PhotoTokensTest::photo).toArray(PhotoClaim[]::new);

        var tokens = tokens(batch);

        assertThat(tokens).hasSize(78);
        assertThat(tokens.values()).doesNotHaveDuplicates().allMatch(token -> token.matches("[A-Za-z0-9_-]{43}"));
        assertThat(rows.all("select token, sha256, size_bytes from punch_photo where device_id = ?", device.id()))
                .hasSize(78)
                .allSatisfy(row -> assertThat(row)
                        .containsEntry("token", tokens.get(row.get("sha256")))
                        .containsEntry("size_bytes", 1000 + Integer.parseInt((String) row.get("sha256"), 16)));
    }

    @Test
    void the_same_photo_twice_in_a_batch_or_sent_again_keeps_its_link() {
        var first = tokens(photo(1), photo(1));

        assertThat(tokens(photo(1), photo(2))).containsAllEntriesOf(first).hasSize(2);
        assertThat(rows.count("punch_photo where device_id = ?", device.id())).isEqualTo(2);
    }

    @Test
    void a_photo_that_is_stored_is_not_asked_for_again_even_beside_an_unused_link() {
        tokens(photo(1));
        rows.change("update punch_photo set stored_at = issued_at where device_id = ?", device.id());
        rows.add(
                "punch_photo",
                Map.of(
                        "token",
                        "unused-" + device.id(),
                        "device_id",
                        device.id(),
                        "sha256",
                        photo(1).sha256(),
                        "size_bytes",
                        1001,
                        "issued_at",
                        "2026-06-15 00:00:00"));

        assertThat(tokens(photo(1), photo(2))).containsOnlyKeys(photo(2).sha256());
    }

    @Test
    void a_photo_of_another_device_is_another_photo() {
        var other = sites.open().device();
        var theirs = photos.tokens(other.sn(), List.of(photo(1)), StoppedClock.NOW);

        assertThat(tokens(photo(1)).get(photo(1).sha256())).isNotNull().isNotEqualTo(theirs.get(photo(1).sha256()));
    }

    @Test
    void a_photo_above_two_megabytes_gets_no_link() {
        assertThat(tokens(new PhotoClaim(photo(1).sha256(), 2 * 1024 * 1024 + 1)))
                .isEmpty();
        assertThat(tokens(new PhotoClaim(photo(1).sha256(), 2 * 1024 * 1024))).hasSize(1);
    }
}
