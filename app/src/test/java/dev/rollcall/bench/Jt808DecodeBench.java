package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.jt808.Jt808Limits;
import dev.rollcall.devicebridge.jt808.Jt808Protocol;
import dev.rollcall.devicebridge.message.Conversation;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.nativeprotocol.ProtocolLimits;
import dev.rollcall.devicebridge.port.FrameLog;
import dev.rollcall.devicebridge.simulator.jt808.TerminalFrame;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/**
 * Location frames of JT/T 808 a second that one thread takes in, without a network: taken apart, the position handed over, the
 * answer put together.
 */
class Jt808DecodeBench {
    private static final String PHONE = "00000000013912345678";
    private static final HexFormat HEX = HexFormat.of();
    /** Documented: the login of that terminal with the code {@link BarePorts#SECRET}, and a position. */
    private static final byte[] LOGIN =
            HEX.parseHex("0441314232383630303030303030303030303031312e302e30000000000000000000000000000000");

    private static final byte[] POSITION = HEX.parseHex("0000000000000003021230e806c5c938006e0000005a260105063015");
    private static final int SERIALS = 0x10000;
    private static final long ROUND = TimeUnit.SECONDS.toNanos(1);
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 5;

    @Test
    void location_frames_per_second_and_thread() {
        var ports = new BarePorts(Map.of());
        var clock = Clock.systemUTC();
        var natives = new NativeProtocol(
                ports, ports, ports, ports, ports, ports, ports, FrameLog.NOBODY, clock, ProtocolLimits.DEFAULT);
        var talk = new Jt808Protocol(ports, ports, ports, ports, ports, ports, natives, clock, Jt808Limits.DEFAULT)
                .open("");
        talk.take(between(new TerminalFrame(0x0102, PHONE, 0, LOGIN)));
        assertThat(talk.guest()).as("let in").isPresent();

        var frames = new byte[SERIALS][];
        for (var serial = 0; serial < SERIALS; serial++) {
            frames[serial] = between(new TerminalFrame(0x0200, PHONE, serial, POSITION));
        }
        var rates = new double[ROUNDS];
        for (var round = -WARM_UP; round < ROUNDS; round++) {
            var rate = rate(talk, frames, ports);
            if (round >= 0) {
                rates[round] = rate;
            }
        }
        System.out.println("jt808-decode rounds=" + Arrays.toString(rates));
        Figure.print("jt808-decode", Figure.percentile(rates, 50), "frames/s", ">= 500000");
    }

    private static double rate(Conversation<byte[]> talk, byte[][] frames, BarePorts ports) {
        var begin = System.nanoTime();
        long taken = 0;
        long answers = 0;
        var before = ports.seen;
        while (System.nanoTime() - begin < ROUND) {
            for (var i = 0; i < 1_000; i++) {
                answers +=
                        talk.take(frames[(int) (taken++ % SERIALS)]).answers().size();
            }
        }
        assertThat(answers).as("each is answered").isEqualTo(taken);
        assertThat(ports.seen - before).as("each is a position").isEqualTo(taken);
        return taken * 1e9 / (System.nanoTime() - begin);
    }

    private static byte[] between(TerminalFrame frame) {
        var wire = frame.toWire();
        return Arrays.copyOfRange(wire, 1, wire.length - 1);
    }
}
