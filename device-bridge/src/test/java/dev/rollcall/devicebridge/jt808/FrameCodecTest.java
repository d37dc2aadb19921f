package dev.rollcall.devicebridge.jt808;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameCodecTest {
    private static final byte[] PHONE_2013 = HexFormat.of().parseHex("013912345678");
    private static final byte[] PHONE_2019 = HexFormat.of().parseHex("00000000013912345678");

    /** Why it cannot be read; empty when it can. */
    static String reason(byte[] frame) {
        try {
            FrameCodec.decode(frame);
            return "";
        } catch (Malformed unreadable) {
            return unreadable.reason();
        }
    }

    private static byte[] encode(byte[] phone, byte[] body) {
        return FrameCodec.encode(0x0900, phone, 1, 1, 1, body, 0, body.length);
    }

    @Test
    void a_body_of_every_byte_comes_back_in_both_editions() throws Malformed {
        var body = new byte[1023];
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) i;
        }
        for (var phone : List.of(PHONE_2013, PHONE_2019)) {
            var frame = FrameCodec.decode(encode(phone, body));
            assertThat(frame.body().rest()).isEqualTo(body);
            assertThat(frame.phoneBytes()).isEqualTo(phone);
        }
    }

    @Test
    void the_longest_frame_there_can_be_is_all_escapes() throws Malformed {
        var body = new byte[1023];
        Arrays.fill(body, (byte) 0x7e);
        var phone = new byte[10];
        assertThat(FrameCodec.decode(encode(phone, body)).body().rest()).isEqualTo(body);
    }

    @Test
    void a_checksum_that_has_to_be_escaped_itself_is_read() throws Malformed {
        for (int special : new int[] {0x7d, 0x7e}) {
            var bare = FrameCodec.decode(encode(PHONE_2013, new byte[] {0}));
            int checksum = bareChecksum(bare);
            var body = new byte[] {(byte) (checksum ^ special)};
            var frame = encode(PHONE_2013, body);
            assertThat(frame[frame.length - 2]).isEqualTo((byte) 0x7d);
            assertThat(FrameCodec.decode(frame).body().rest()).isEqualTo(body);
        }
    }

    private static int bareChecksum(Frame frame) throws Malformed {
        var written = encode(PHONE_2013, frame.body().rest());
        return written[written.length - 1];
    }

    @ParameterizedTest
    @CsvSource({
        "'',                             FRAME_LENGTH",
        "00020000013912345678001527,     ''",
        "00020000013912345678001528,     CHECKSUM",
        "0002000001391234567800157d,     ESCAPE",
        "00020000013912345678007d0327,   ESCAPE",
        "00020000013912345678007e1527,   DELIMITER_INSIDE",
        "00020001013912345678001526,     BODY_LENGTH",
        "0002000001391234567800150027,   BODY_LENGTH",
        "00022000013912345678001507,     BODY_LENGTH",
        "0002200001391234567800150000000106, PART_NUMBER",
        "0002200001391234567800150000000007, PART_NUMBER",
    })
    void what_is_wrong_with_a_frame_is_said_in_a_word(String hex, String reason) {
        assertThat(reason(HexFormat.of().parseHex(hex))).isEqualTo(reason);
    }

    @Test
    void a_length_that_promises_more_or_less_than_there_is_is_not_believed() {
        var body = new byte[10];
        for (int claimed = 0; claimed < 1024; claimed++) {
            var frame = encode(PHONE_2013, body);
            frame[2] = (byte) (claimed >> 8);
            frame[3] = (byte) claimed;
            int xor = 0;
            for (int i = 0; i < frame.length - 1; i++) {
                xor ^= frame[i];
            }
            frame[frame.length - 1] = (byte) xor;
            if (xor != 0x7d && xor != 0x7e && frame[3] != 0x7d && frame[3] != 0x7e) {
                assertThat(reason(frame)).isEqualTo(claimed == 10 ? "" : "BODY_LENGTH");
            }
        }
    }

    @Test
    void a_phone_number_that_is_no_number_is_malformed() throws Malformed {
        var frame = FrameCodec.decode(encode(HexFormat.of().parseHex("01391234567a"), new byte[0]));
        org.assertj.core.api.Assertions.assertThatThrownBy(frame::phone).isInstanceOf(Malformed.class);
    }

    @Test
    void any_bytes_are_a_frame_or_malformed_and_nothing_else() {
        var random = new Random(808);
        var documented = DocumentedFrames.lines().size();
        for (int i = 0; i < 200_000; i++) {
            byte[] bytes;
            if (i % 2 == 0) {
                bytes = new byte[random.nextInt(80)];
                random.nextBytes(bytes);
            } else {
                bytes = DocumentedFrames.frame(random.nextInt(documented)).clone();
                for (int flips = 1 + random.nextInt(3); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            reason(bytes);
            FrameCodec.idAndSerial(bytes);
        }
    }

    @Test
    void any_body_is_a_message_or_malformed_and_nothing_else() {
        var random = new Random(2019);
        for (int i = 0; i < 100_000; i++) {
            var body = new byte[random.nextInt(90)];
            random.nextBytes(body);
            for (int at = random.nextInt(3); at < body.length; at += 1 + random.nextInt(3)) {
                body[at] = 0; // lengths that fit now and then
            }
            for (var edition : Edition.values()) {
                MessagesTest.readers(edition).forEach(reader -> {
                    try {
                        reader.read(BodyReader.of(body));
                    } catch (Malformed expected) {
                        assertThat(expected.reason()).isNotEmpty();
                    }
                });
            }
        }
    }
}
