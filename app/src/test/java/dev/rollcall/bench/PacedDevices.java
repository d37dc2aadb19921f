package dev.rollcall.bench;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.Settled;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Devices that punch at a steady rate whatever the server does: a message has its moment, and its wait is counted from there,
 * not from when the device got round to it. One photo comes with each message and is uploaded by others meanwhile.
 *
 * <p>Says {@code paced messages=… punches=… p50=… p99=… max=… photos=… unanswered=…}, times in milliseconds.
 */
final class PacedDevices {
    private static final int UPLOADERS = 4;
    private static final Duration AGO = Duration.ofDays(28);
    private static final Duration STEP = Duration.ofSeconds(128);

    private final int port;
    private final List<String> people;
    private final int batch;
    private final long gapNanos;
    private final long countFrom;
    private final long until;
    private final byte[] photo;
    private final SimPunch.Photo announced;
    private final BlockingQueue<String> links = new ArrayBlockingQueue<>(10_000);
    private final List<Double> millis = new ArrayList<>();
    private final AtomicLong photos = new AtomicLong();
    private final AtomicLong unanswered = new AtomicLong();

    private PacedDevices(int port, List<String> people, int batch, long gapNanos, int warmUp, int seconds, int photo) {
        this.port = port;
        this.people = people;
        this.batch = batch;
        this.gapNanos = gapNanos;
        this.countFrom = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUp);
        this.until = countFrom + TimeUnit.SECONDS.toNanos(seconds);
        this.photo = new byte[photo];
        System.arraycopy(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 0, this.photo, 0, 3);
        this.announced = new SimPunch.Photo(SignedMessage.sha256(this.photo), photo);
    }

    /** @param arguments port, devices, people, punches a second, punches a message, warm-up, seconds, bytes of a photo */
    public static void main(String[] arguments) throws Exception {
        var devices = Files.readAllLines(Path.of(arguments[1]));
        var people = Files.readAllLines(Path.of(arguments[2]));
        var batch = Integer.parseInt(arguments[4]);
        var gap = TimeUnit.SECONDS.toNanos(1) * batch * devices.size() / Integer.parseInt(arguments[3]);
        new PacedDevices(
                        Integer.parseInt(arguments[0]),
                        people,
                        batch,
                        gap,
                        Integer.parseInt(arguments[5]),
                        Integer.parseInt(arguments[6]),
                        Integer.parseInt(arguments[7]))
                .run(devices);
    }

    private void run(List<String> devices) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (var d = 0; d < devices.size(); d++) {
            var words = devices.get(d).split(" ", -1);
            var device = SimDevice.of(words[0], words[1], Integer.parseInt(words[2]), "paced");
            long first = System.nanoTime() + gapNanos * d / devices.size();
            threads.add(new Thread(() -> punches(device, first), device.sn()));
        }
        for (var u = 0; u < UPLOADERS; u++) {
            var uploader = new Thread(this::uploads, "photos-" + u);
            uploader.setDaemon(true);
            uploader.start();
        }
        threads.forEach(Thread::start);
        for (var thread : threads) {
            thread.join();
        }
        var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        System.out.printf(
                Locale.ROOT,
                "paced messages=%d punches=%d p50=%.1f p99=%.1f max=%.1f photos=%d unanswered=%d%n",
                all.length,
                all.length * batch,
                Figure.percentile(all, 50),
                Figure.percentile(all, 99),
                Figure.percentile(all, 100),
                photos.get(),
                unanswered.get());
    }

    private void punches(SimDevice device, long first) {
        var mine = people.stream()
                .filter(line -> line.startsWith(device.sn() + " "))
                .map(line -> line.substring(device.sn().length() + 1))
                .toList();
        var time = Instant.now().minus(AGO).atOffset(ZoneOffset.ofHours(8));
        var outbox = new Outbox(device, new DeviceMessages(), null);
        var made = 0;
        try (var link = new DeviceLink("127.0.0.1", port)) {
            for (var due = first; due < until; due += gapNanos) {
                for (var i = 0; i < batch; i++, made++) {
                    outbox.add(device.record(punch(mine, made, time, i == 0)));
                }
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                send(outbox, link, due);
            }
        }
    }

    private SimPunch punch(List<String> mine, int made, OffsetDateTime first, boolean withPhoto) {
        var direction = made / mine.size() % 2 == 0 ? "IN" : "OUT";
        var punch = SimPunch.of(mine.get(made % mine.size()), first.plus(STEP.multipliedBy(made)), direction);
        return withPhoto ? punch.photo(announced) : punch;
    }

    private void send(Outbox outbox, DeviceLink link, long due) {
        while (outbox.size() > 0) {
            try {
                var settled = outbox.send(link, batch, Instant.now());
                settled.stream()
                        .map(Settled::photoPut)
                        .filter(path -> path != null)
                        .forEach(links::offer);
            } catch (IOException again) {
                unanswered.incrementAndGet();
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
        if (due >= countFrom) {
            synchronized (millis) {
                millis.add((System.nanoTime() - due) / 1e6);
            }
        }
    }

    private void uploads() {
        try (var link = new DeviceLink("127.0.0.1", port)) {
            for (; ; ) {
                var path = links.take();
                try {
                    if (link.putPhoto(path, photo).status() / 100 == 2 && System.nanoTime() >= countFrom) {
                        photos.incrementAndGet();
                    }
                } catch (IOException dropped) {
                    link.close();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
