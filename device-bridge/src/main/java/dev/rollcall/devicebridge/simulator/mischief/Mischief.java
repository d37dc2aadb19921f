package dev.rollcall.devicebridge.simulator.mischief;

import dev.rollcall.devicebridge.simulator.mixed.Doors;
import dev.rollcall.devicebridge.simulator.mixed.Gatehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Plays tricks on a server, one after the other, with every device of a file, and says what it answered. */
public final class Mischief {
    private static final String STORM = "storm";
    private static final Map<String, Trick> TRICKS = tricks();
    private static final String USAGE = """
            Usage: Mischief --devices FILE --people FILE [--tricks all|NAME,NAME...] [--many 500]
                            [--host 127.0.0.1] [--port 8090] [--mqtt-port 8091] [--jt808-port 8092]
            Devices and people: as for MixedSite. Tricks: %s.
            One line each: trick, device, what came of it. Ends with 1 when the server left a device without an answer.
            """.formatted(String.join(", ", names()));

    private final Scene scene;

    /** @param gates devices that nobody else plays meanwhile */
    public Mischief(Doors doors, List<Gatehouse.Gate> gates, Clock clock, int many) {
        this.scene = new Scene(doors, List.copyOf(gates), clock, many);
    }

    /**
     * What came of a trick.
     *
     * @param outcome words of the form {@code name=value}; {@code failed=…} where a device was left without an answer
     */
    public record Report(String trick, String sn, String outcome) {
        public boolean failed() {
            return outcome.startsWith("failed=");
        }

        @Override
        public String toString() {
            return trick + " " + sn + " " + outcome;
        }
    }

    private static Map<String, Trick> tricks() {
        var tricks = new LinkedHashMap<String, Trick>();
        tricks.put("resend", MemoryTricks::resend);
        tricks.put("rewind", MemoryTricks::rewind);
        tricks.put("unreadable", MemoryTricks::unreadable);
        tricks.put("backlog", MemoryTricks::backlog);
        tricks.put("clock-reset", MemoryTricks::clockReset);
        tricks.put("half-hour-zone", MemoryTricks::halfHourZone);
        tricks.put("factory-reset", MemoryTricks::factoryReset);
        tricks.put("deaf", MemoryTricks::deaf);
        tricks.put("twins", MemoryTricks::twins);
        tricks.put("intruder", WireTricks::intruder);
        tricks.put("replay", WireTricks::replay);
        tricks.put("forged", WireTricks::forged);
        tricks.put("turned", WireTricks::turned);
        tricks.put("half-said", WireTricks::halfSaid);
        tricks.put("parts-bomb", WireTricks::partsBomb);
        tricks.put("escape-at-the-end", WireTricks::escapeAtTheEnd);
        tricks.put("deep-json", WireTricks::deepJson);
        tricks.put("not-a-picture", WireTricks::notAPicture);
        tricks.put("foreign-topic", WireTricks::foreignTopic);
        return tricks;
    }

    /** In the order in which {@code all} plays them. */
    public static List<String> names() {
        var names = new ArrayList<>(TRICKS.keySet());
        names.add(STORM);
        return names;
    }

    /**
     * Plays one trick with every device that can.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    public List<Report> play(String name) throws InterruptedException {
        var reports = new ArrayList<Report>();
        if (name.equals(STORM)) {
            Storm.blow(scene).forEach((sn, outcome) -> reports.add(new Report(name, sn, outcome)));
            return reports;
        }
        var trick = TRICKS.get(name);
        if (trick == null) {
            throw new IllegalArgumentException("No trick " + name + ".");
        }
        for (var gate : scene.gates()) {
            var outcome = outcome(trick, gate);
            if (!outcome.isEmpty()) {
                reports.add(new Report(name, gate.speaker().sn(), outcome));
            }
        }
        return reports;
    }

    private String outcome(Trick trick, Gatehouse.Gate gate) {
        try {
            return trick.play(scene, gate);
        } catch (IOException unanswered) {
            return "failed=" + unanswered.getMessage();
        }
    }

    /** Ends with 0, with 1 when a device was left without an answer, or with 2 and a usage text. */
    public static void main(String[] arguments) throws Exception {
        try {
            System.exit(played(options(arguments)) ? 0 : 1);
        } catch (IllegalArgumentException | DateTimeException misused) {
            System.err.println(misused.getMessage());
            System.err.print(USAGE);
            System.exit(2);
        }
    }

    private static boolean played(Map<String, String> options) throws IOException, InterruptedException {
        var clock = Clock.systemUTC();
        var doors = new Doors(
                options.getOrDefault("host", "127.0.0.1"),
                Integer.parseInt(options.getOrDefault("port", "8090")),
                Integer.parseInt(options.getOrDefault("mqtt-port", "8091")),
                Integer.parseInt(options.getOrDefault("jt808-port", "8092")));
        var boot = "m" + UUID.randomUUID().toString().substring(0, 12);
        var gates = Gatehouse.read(
                Path.of(required(options, "devices")), Path.of(required(options, "people")), doors, boot, clock);
        var mischief = new Mischief(doors, gates, clock, Integer.parseInt(options.getOrDefault("many", "500")));
        var wanted = options.getOrDefault("tricks", "all");
        boolean answered = true;
        for (var name : wanted.equals("all") ? names() : List.of(wanted.split(","))) {
            for (var report : mischief.play(name)) {
                System.out.println(report);
                answered &= !report.failed();
            }
        }
        return answered;
    }

    private static Map<String, String> options(String[] arguments) {
        var options = new HashMap<String, String>();
        for (int i = 0; i < arguments.length; i += 2) {
            if (!arguments[i].startsWith("--") || i + 1 == arguments.length) {
                throw new IllegalArgumentException("Not understood: " + arguments[i]);
            }
            options.put(arguments[i].substring(2), arguments[i + 1]);
        }
        return options;
    }

    private static String required(Map<String, String> options, String name) {
        var value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing.");
        }
        return value;
    }
}
