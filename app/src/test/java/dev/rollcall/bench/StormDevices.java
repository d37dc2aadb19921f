package dev.rollcall.bench;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Devices that come back all at once, each with what it has kept: connects, says hello, sends its records until each is
 * settled, and tries again some seconds later when it is told to. A thread each.
 *
 * <p>Says {@code storm begins}, then {@code storm settled=… seconds=… again=…}.
 */
final class StormDevices {
    private static final Duration AGO = Duration.ofDays(28);
    private static final long STACK = 256 * 1024;
    private static final int RETRY_MILLIS = 5_000;

    private final int port;
    private final List<String> people;
    private final int buffered;
    private final CountDownLatch all;
    private final AtomicLong settled = new AtomicLong();
    private final AtomicLong again = new AtomicLong();

    private StormDevices(int port, List<String> people, int buffered, int devices) {
        this.port = port;
        this.people = people;
        this.buffered = buffered;
        this.all = new CountDownLatch(devices);
    }

    /** @param arguments port, devices, people, records of a device, boot id of all devices */
    public static void main(String[] arguments) throws Exception {
        var devices = Files.readAllLines(Path.of(arguments[1]));
        var people = Files.readAllLines(Path.of(arguments[2]));
        new StormDevices(Integer.parseInt(arguments[0]), people, Integer.parseInt(arguments[3]), devices.size())
                .run(devices, arguments[4]);
    }

    private void run(List<String> devices, String boot) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var d = 0; d < devices.size(); d++) {
            var words = devices.get(d).split(" ", -1);
            var device = SimDevice.of(words[0], words[1], Integer.parseInt(words[2]), boot);
            var number = d;
            var thread = new Thread(null, () -> comesBack(device, number), device.sn(), STACK);
            threads.add(thread);
            thread.start();
        }
        System.out.println("storm begins");
        var begin = System.nanoTime();
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        System.out.println("storm settled=" + settled + " seconds=" + seconds + " again=" + again);
    }

    private void comesBack(SimDevice device, int number) {
        var random = new Random(number);
        var outbox = new Outbox(device, new DeviceMessages(), null);
        var first = Instant.now().minus(AGO).atOffset(ZoneOffset.ofHours(8));
        for (var i = 0; i < buffered; i++) {
            var turn = number * buffered + i;
            outbox.add(device.record(SimPunch.of(
                            people.get(turn % people.size()),
                            first.plusSeconds(turn / people.size() * 3_600L * 5 + number % 3_600),
                            i % 2 == 0 ? "IN" : "OUT")
                    .replayed()));
        }
        all.countDown();
        try (var link = new DeviceLink("127.0.0.1", port)) {
            all.await();
            var greeted = false;
            while (outbox.size() > 0) {
                try {
                    greeted = greeted || hello(device, outbox, link);
                    settled.addAndGet(outbox.send(link, buffered, Instant.now()).size());
                } catch (IOException later) {
                    again.incrementAndGet();
                    TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS / 2 + random.nextInt(RETRY_MILLIS));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean hello(SimDevice device, Outbox outbox, DeviceLink link) throws IOException {
        var now = Instant.now();
        var status = link.send(new DeviceMessages().hello(device, outbox.size(), now))
                .status();
        if (status != 200) {
            throw new IOException("answered " + status);
        }
        return true;
    }
}
