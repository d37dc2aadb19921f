package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.launched.Installation;
import dev.rollcall.launched.Jvm;
import dev.rollcall.launched.Launched;
import dev.rollcall.launched.LoadedSite;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long a device waits for its acknowledgement while all of them punch seven hundred times a second, in messages of ten,
 * every tenth punch with a photo that is uploaded meanwhile. Product and devices in JVMs of their own.
 */
class AckBench {
    private static final LoadedSite SITE = new LoadedSite(24, 42);
    private static final int PUNCHES_A_SECOND = 700;
    private static final int BATCH = Integer.getInteger("ack.batch", 10);
    private static final int WARM_UP_SECONDS = 30;
    private static final int SECONDS = 30;
    private static final int PHOTO_BYTES = 20 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @Test
    void ninety_nine_of_a_hundred_wait_no_longer() throws Exception {
        var installation = Installation.empty("bench-ack");
        SITE.prepare(installation);
        try (var product = installation.start(Jvm.optionsOfRun(), "--rollcall.device-pace.enabled=false")) {
            product.await(PATIENCE);
            var command = Jvm.test(PacedDevices.class);
            command.addAll(List.of(
                    Integer.toString(installation.devicePort()),
                    installation.file("devices").toString(),
                    installation.file("people").toString(),
                    Integer.toString(PUNCHES_A_SECOND),
                    Integer.toString(BATCH),
                    Integer.toString(WARM_UP_SECONDS),
                    Integer.toString(SECONDS),
                    Integer.toString(PHOTO_BYTES)));
            try (var devices =
                    Launched.of(new ProcessBuilder(command), "paced messages=", installation.file("paced.log"))) {
                var figures = devices.await(PATIENCE);
                System.out.println(figures);
                assertThat(Figure.number(figures, "punches"))
                        .as("punches of the counted time")
                        .isGreaterThan(0.95 * PUNCHES_A_SECOND * SECONDS);
                assertThat(Figure.number(figures, "photos")).isPositive();
                Figure.print("ack-p99", Figure.number(figures, "p99"), "ms", "<= 500");
            }
        }
    }
}
