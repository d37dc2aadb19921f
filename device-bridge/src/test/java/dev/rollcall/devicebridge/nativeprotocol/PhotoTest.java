package dev.rollcall.devicebridge.nativeprotocol;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.Fixture.punch;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.Answer;
import dev.rollcall.devicebridge.Fixture;
import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import dev.rollcall.devicebridge.port.RawBytes;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimPunch;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhotoTest {
    private static final byte[] PHOTO = "a synthetic picture of nobody".getBytes(StandardCharsets.UTF_8);

    private final Fixture bridge = new Fixture();

    private String link() {
        var announced = punch("W-1").photo(new SimPunch.Photo(SignedMessage.sha256(PHOTO), PHOTO.length));
        var answer = bridge.send(bridge.messages.punches(bridge.device, List.of(bridge.device.record(announced)), NOW));
        return answer.json().at("/items/0/photoPut").asText();
    }

    private Answer put(String link, byte[] photo) {
        return Answer.of(bridge.protocol.handle(new DeviceRequest("PUT", link, Map.of(), photo, "")));
    }

    @Test
    void a_photo_goes_in_under_its_link_once() {
        var link = link();
        assertThat(link).startsWith("/rollcall/v1/photo/");
        var first = put(link, PHOTO);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.json().path("code").asInt()).isZero();
        var second = put(link, PHOTO);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().path("code").asInt()).isEqualTo(1);
        assertThat(bridge.ports.photos.values()).containsExactly(PHOTO);
    }

    @Test
    void other_bytes_than_announced_are_refused_and_the_link_stays_good() {
        var link = link();
        var other = PHOTO.clone();
        other[0] ^= 1;
        assertThat(put(link, other).error()).isEqualTo("PHOTO_MISMATCH_HASH");
        assertThat(put(link, new byte[3]).error()).isEqualTo("PHOTO_MISMATCH_SIZE");
        assertThat(put(link, new byte[PHOTO.length + 1]).status()).isEqualTo(422);
        assertThat(bridge.ports.photos).isEmpty();
        assertThat(put(link, PHOTO).status()).isEqualTo(200);
    }

    @Test
    void a_wrong_length_shows_even_when_none_was_announced() {
        var link = link();
        for (var body : List.of(new byte[PHOTO.length + 1], new byte[PHOTO.length - 1])) {
            var answer = bridge.protocol.handleStream(link, -1, new ByteArrayInputStream(body));
            assertThat(Answer.of(answer).error()).isEqualTo("PHOTO_MISMATCH_SIZE");
        }
        assertThat(bridge.ports.photos).isEmpty();
    }

    @Test
    void an_unknown_link_is_over() {
        assertThat(put("/rollcall/v1/photo/0123456789abcdef", PHOTO).status()).isEqualTo(410);
    }

    @Test
    void a_photo_over_the_limit_is_not_read() {
        bridge.ports.tickets.put("t".repeat(16), new PhotoTicket("t".repeat(16), "SIM-0001", 3_000_000, "00", false));
        var answer =
                bridge.protocol.handleStream("/rollcall/v1/photo/" + "t".repeat(16), -1, InputStream.nullInputStream());
        assertThat(answer.status()).isEqualTo(413);
    }

    @Test
    void a_store_that_is_down_leaves_the_link_good() {
        var link = link();
        bridge.ports.beforeStore = () -> {
            throw new IllegalStateException("the store is down");
        };
        var answer = put(link, PHOTO);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.headers()).containsEntry("Retry-After", "5");
        bridge.ports.beforeStore = () -> {};
        assertThat(put(link, PHOTO).status()).isEqualTo(200);
    }

    @Test
    void a_reader_that_knows_the_size_and_stops_there_never_has_the_wrong_photo() throws IOException {
        var stream = new PhotoStream(new ByteArrayInputStream(PHOTO), PHOTO.length, "00".repeat(32));
        assertThat(stream.readNBytes(PHOTO.length - 1)).hasSize(PHOTO.length - 1);
        assertThat(stream.complete()).isFalse();
        assertThatThrownBy(stream::read).isInstanceOf(PhotoStream.WrongPhoto.class);
        assertThat(stream.complete()).isFalse();
    }

    @Test
    void what_the_stream_threw_is_told_from_what_a_client_wrapped_it_into() {
        PhotoSink wrapping = new PhotoSink() {
            @Override
            public Optional<PhotoTicket> open(String token) {
                return Optional.of(new PhotoTicket(token, "SIM-0001", PHOTO.length, "00".repeat(32), false));
            }

            @Override
            public boolean store(PhotoTicket ticket, InputStream content) {
                try {
                    return content.readAllBytes().length > 0;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }

            @Override
            public boolean attach(DeviceIdentity device, String person, LocalDateTime deviceTime, RawBytes photo) {
                throw new IllegalStateException("not asked for");
            }
        };
        var handler = new PhotoHandler(wrapping, ProtocolLimits.DEFAULT);
        var answer = handler.put("t".repeat(16), PHOTO.length, new ByteArrayInputStream(PHOTO));
        assertThat(answer.status()).isEqualTo(422);
    }
}
