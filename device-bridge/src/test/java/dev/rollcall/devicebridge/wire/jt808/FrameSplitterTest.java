package dev.rollcall.devicebridge.wire.jt808;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.devicebridge.jt808.DocumentedFrames;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.TooLongFrameException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameSplitterTest {
    private final EmbeddedChannel channel = new EmbeddedChannel(new FrameSplitter());

    private void arrive(String hex) {
        channel.writeInbound(Unpooled.wrappedBuffer(HexFormat.of().parseHex(hex)));
    }

    private List<String> frames() {
        var frames = new ArrayList<String>();
        for (byte[] frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            frames.add(HexFormat.of().formatHex(frame));
        }
        return frames;
    }

    private static List<String> documented() {
        return DocumentedFrames.lines().stream()
                .map(line -> line.substring(2, line.length() - 2))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "7eaabb7e,                 aabb",
        "7eaabb7e7ecc7e,           aabb cc",
        "7eaabb7ecc7e,             aabb cc",
        "7e7e7e7eaa7e7e7e7e,       aa",
        "0102037eaa7e,             aa",
        "7eaa7dbb7d7e,             aa7dbb7d",
        "7eaa,                     ''",
        "aabb,                     ''",
        "'',                       ''"
    })
    void a_stream_is_cut_at_7e(String stream, String expected) {
        arrive(stream);
        assertThat(String.join(" ", frames())).isEqualTo(expected);
    }

    @Test
    void all_documented_frames_in_one_buffer() {
        arrive(String.join("", DocumentedFrames.lines()));
        assertThat(frames()).isEqualTo(documented());
    }

    @Test
    void cut_at_every_byte_and_into_single_bytes_the_frames_are_the_same() {
        var stream = "0102" + String.join("", DocumentedFrames.lines().subList(0, 7));
        for (int cut = 0; cut <= stream.length(); cut += 2) {
            var apart = new FrameSplitterTest();
            apart.arrive(stream.substring(0, cut));
            apart.arrive(stream.substring(cut));
            assertThat(apart.frames())
                    .as("cut at %d", cut / 2)
                    .isEqualTo(documented().subList(0, 7));
        }
        for (int at = 0; at < stream.length(); at += 2) {
            arrive(stream.substring(at, at + 2));
        }
        assertThat(frames()).isEqualTo(documented().subList(0, 7));
    }

    @Test
    void the_longest_frame_passes_and_one_byte_more_does_not() {
        arrive("7e" + "aa".repeat(FrameSplitter.MAX_FRAME) + "7e");
        assertThat(frames()).hasSize(1);
        assertThatThrownBy(() -> arrive("7e" + "aa".repeat(FrameSplitter.MAX_FRAME + 1) + "7e"))
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void a_frame_without_an_end_is_given_up_before_it_fills_memory() {
        arrive("7e");
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 10_000; i++) {
                        arrive("aa".repeat(100));
                    }
                })
                .isInstanceOf(TooLongFrameException.class);
    }

    @Test
    void garbage_without_a_7e_is_not_kept() {
        for (int i = 0; i < 10_000; i++) {
            arrive("aa".repeat(100));
        }
        arrive("7ebb7e");
        assertThat(frames()).containsExactly("bb");
    }

    @Test
    void cut_anyhow_the_frames_are_the_same() {
        var random = new Random(808);
        var stream = String.join("", DocumentedFrames.lines());
        for (int round = 0; round < 300; round++) {
            for (int at = 0; at < stream.length(); ) {
                int to = Math.min(stream.length(), at + 2 * (1 + random.nextInt(700)));
                arrive(stream.substring(at, to));
                at = to;
            }
            assertThat(frames()).isEqualTo(documented());
        }
    }

    @Test
    void an_answer_gets_its_7e() {
        var out = new EmbeddedChannel(new FrameWriter());
        out.writeOutbound((Object) new byte[] {1, 2});
        io.netty.buffer.ByteBuf written = out.readOutbound();
        assertThat(io.netty.buffer.ByteBufUtil.hexDump(written)).isEqualTo("7e01027e");
        written.release();
    }
}
