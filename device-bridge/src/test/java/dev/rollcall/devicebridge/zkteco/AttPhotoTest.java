package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeadLetter;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttPhotoTest {
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, 10, 0, 9, 10, (byte) 0xff, (byte) 0xd9};
    private static final String OF_1452 = SN + " 1452 2026-01-05T06:30:12";

    private final Terminal terminal = new Terminal();

    private static byte[] body(String head, byte[] file) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        return body.toByteArray();
    }

    private static byte[] named(String name) {
        return body("PIN=%s\nSN=%s\nsize=%d\nCMD=uploadphoto\0".formatted(name, SN, JPEG.length), JPEG);
    }

    private String send(byte[] body) {
        return text(terminal.post("cdata&table=ATTPHOTO&Stamp=9999", body));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260105063012-1452.jpg",
                "20260105063012-1452.JPG",
                "20260105063012-1452",
                "20260105063012-0-1452-110101199003070134.jpg",
                "20260105063012-0-1452-.jpg"
            })
    void a_photo_belongs_to_the_punch_of_that_person_and_second(String name) {
        assertThat(send(named(name))).isEqualTo("OK");
        assertThat(terminal.ports.attached).containsOnlyKeys(OF_1452);
        assertThat(terminal.ports.attached.get(OF_1452)).isEqualTo(JPEG);
        assertThat(terminal.ports.deadLetters).isEmpty();
    }

    @Test
    void a_person_may_have_a_dash() {
        send(named("20260105063012-W-0-1.jpg"));
        assertThat(terminal.ports.attached).containsOnlyKeys(SN + " W-0-1 2026-01-05T06:30:12");
    }

    @Test
    void it_may_come_to_the_other_address() {
        assertThat(text(terminal.post("fdata&table=ATTPHOTO", named("20260105063012-1452.jpg"))))
                .isEqualTo("OK");
        assertThat(terminal.ports.attached).hasSize(1);
    }

    @Test
    void it_may_come_again_and_the_first_one_stays() {
        send(named("20260105063012-1452.jpg"));
        var other = new byte[] {(byte) 0xff, (byte) 0xd8, 1, 1};
        assertThat(send(body("PIN=20260105063012-1452.jpg\nsize=4\nCMD=uploadphoto\0", other)))
                .isEqualTo("OK");
        assertThat(terminal.ports.attached.get(OF_1452)).isEqualTo(JPEG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20260105063012.jpg",
                "20260105063012-.jpg",
                "20260105063012-1-1452-110101199003070134.jpg",
                "20260105063012-3-0-110101199003070134.jpg",
                "20260105063012-0-0-110101199003070134.jpg"
            })
    void a_face_that_belongs_to_no_punch_is_not_kept(String name) {
        assertThat(send(named(name))).isEqualTo("OK");
        assertThat(terminal.ports.attached).isEmpty();
        assertThat(terminal.ports.deadLetters).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "20260230063012-1452.jpg, PHOTO_NAME",
        "1452.jpg, PHOTO_NAME",
        "'', PHOTO_NAME",
        "00010105063012-1.jpg, PHOTO_NAME",
    })
    void a_name_that_cannot_be_read_keeps_the_photo_raw(String name, String reason) {
        assertThat(send(named(name))).isEqualTo("OK");
        assertThat(terminal.ports.deadLetters).extracting(DeadLetter::reason).containsExactly(reason);
        assertThat(terminal.ports.deadLetters.get(0).raw().toByteArray()).isEqualTo(named(name));
    }

    @Test
    void a_photo_cut_at_any_byte_is_kept_raw_and_never_stored_as_whole() {
        var whole = named("20260105063012-1452.jpg");
        for (int length = 0; length < whole.length; length++) {
            assertThat(send(java.util.Arrays.copyOf(whole, length))).isEqualTo("OK");
        }
        assertThat(terminal.ports.attached).isEmpty();
        assertThat(terminal.ports.deadLetters).hasSize(whole.length);
        assertThat(terminal.ports.deadLetters).extracting(DeadLetter::reason).containsOnly("PHOTO_HEAD", "PHOTO_SIZE");
    }

    @Test
    void what_is_no_jpeg_is_kept_raw() {
        send(body(
                "PIN=20260105063012-1452.jpg\nsize=5\nCMD=uploadphoto\0", "GIF89".getBytes(StandardCharsets.US_ASCII)));
        send(body("PIN=20260105063012-1452.jpg\nsize=0\nCMD=uploadphoto\0", new byte[0]));
        send(body("x".repeat(5000) + "\0", JPEG));
        assertThat(terminal.ports.attached).isEmpty();
        assertThat(terminal.ports.deadLetters)
                .extracting(DeadLetter::reason)
                .containsExactly("PHOTO_NO_JPEG", "PHOTO_NO_JPEG", "PHOTO_HEAD");
    }

    @Test
    void it_is_not_acknowledged_while_the_store_is_down() {
        terminal.storeIsDown();
        assertThat(send(named("20260105063012-1452.jpg"))).doesNotContain("OK");
        terminal.storeIsBack();
        assertThat(send(named("20260105063012-1452.jpg"))).isEqualTo("OK");
        assertThat(terminal.ports.attached).hasSize(1);
    }
}
