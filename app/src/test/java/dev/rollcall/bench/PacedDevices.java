package dev.rollcall.bench;

import dev.rollcall.devicebridge.simulator.DeviceLink;
import dev.rollcall.devicebridge.simulator.DeviceMessages;
import dev.rollcall.devicebridge.simulator.Outbox;
import dev.rollcall.devicebridge.simulator.SignedMessage;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * Devices that punch at a steady rate whatever the server does: a message has its moment, and its wait is counted from there,
 * not from when the device got round to it. Every tenth punch has
 * a photo, which others upload meanwhile.
 *
 * <p>Says {@code paced messages=… punches=… p50=… p99=… max=… photos=… unanswered=…}, times in milliseconds.
 */
final class PacedDevices {
    private static final int UPLOADERS = 4;
    private static final int PUNCHES_WITH_A_PHOTO = 10;
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final Duration AGO = Duration.ofDays(28);
    private static final Duration STEP = Duration.ofSeconds(128);

    private final int port;
    private final List<String> people;
    private final int batch;
    private final long gapNanos;
    private final long countFrom;
    private final long until;
    private final int photoBytes;
    private final BlockingQueue<Upload> links = new ArrayBlockingQueue<>(10_000);
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
        this.photoBytes = photo;
    }

    private record Upload(String path, byte[] photo) {}

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
        var random = new Random(device.sn().hashCode());
        var photos = new HashMap<Long, byte[]>();
        var made = 0;
        try (var link = new DeviceLink("127.0.0.1", port)) {
            for (var due = first; due < until; due += gapNanos) {
                for (var i = 0; i < batch; i++, made++) {
                    var direction = made / mine.size() % 2 == 0 ? "IN" : "OUT";
                    var at = time.plus(STEP.multipliedBy(made));
                    var punch = SimPunch.of(mine.get(made % mine.size()), at, direction);
                    if (made % PUNCHES_WITH_A_PHOTO == 0) {
                        var photo = photo(random);
                        var record = device.record(punch.photo(announced(photo)));
                        photos.put(record.seq(), photo);
                        outbox.add(record);
                    } else {
                        outbox.add(device.record(punch));
                    }
                }
                for (var left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                send(outbox, link, due, photos);
            }
        }
    }

    /** Another one each time, as the same bytes are not asked for twice. */
    private byte[] photo(Random random) {
        var photo = new byte[photoBytes];
        random.nextBytes(photo);
        System.arraycopy(JPEG, 0, photo, 0, JPEG.length);
        return photo;
    }

    private static SimPunch.Photo announced(byte[] photo) {
        return new SimPunch.Photo(SignedMessage.sha256(photo), photo.length);
    }

    private void send(Outbox outbox, DeviceLink link, long due, Map<Long, byte[]> taken) {
        while (outbox.size() > 0) {
            try {
                for (var record : outbox.send(link, batch, Instant.now())) {
                    var photo = taken.remove(record.seq());
                    var path = record.photoPut();
                    if (photo != null && path != null) {
                        links.offer(new Upload(path, photo));
                    }
                }
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
                var upload = links.take();
                try {
                    if (link.putPhoto(upload.path(), upload.photo()).status() / 100 == 2
                            && System.nanoTime() >= countFrom) {
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
