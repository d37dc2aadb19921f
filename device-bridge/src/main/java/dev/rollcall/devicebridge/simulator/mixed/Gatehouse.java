package dev.rollcall.devicebridge.simulator.mixed;

import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.mqttface.FaceManner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which devices stand there and who passes them. Devices, one a line: {@code NATIVE sn keyHex epoch},
 * {@code MQTT sn keyHex epoch}, {@code FACE sn facesluiceId password}, {@code SIGNED sn CODE/deviceNo password:keyFile}, {@code ZKTECO sn serial token},
 * {@code JT808 sn phone code}, {@code GATEWAY sn keyHex epoch/childSn/childKeyHex/childEpoch}. People: {@code sn person}. Empty lines and lines that start with {@code #} do not count.
 */
public final class Gatehouse {
    /** A terminal proves itself by its code; nobody looks at signatures inside its messages. */
    private static final byte[] NO_KEY = new byte[32];

    private Gatehouse() {}

    /**
     * A device and who passes it.
     *
     * @param line as it stands in the file
     */
    public record Gate(Speaker speaker, List<String> people, List<String> line) {
        public Gate {
            people = List.copyOf(people);
            line = List.copyOf(line);
        }
    }

    public static List<Gate> read(Path devices, Path people, Doors doors, String boot, Clock clock) throws IOException {
        var passers = lines(people);
        var gates = new ArrayList<Gate>();
        for (var line : lines(devices)) {
            if (line.length != 4) {
                throw new IOException("a device line is: PROTOCOL sn name-or-key secret-or-epoch");
            }
            var here = passers.stream()
                    .filter(passer -> passer[0].equals(line[1]))
                    .map(passer -> passer[1])
                    .toList();
            if (!here.isEmpty()) {
                gates.add(new Gate(speaker(line, doors, boot, clock), here, List.of(line)));
            }
        }
        if (gates.isEmpty()) {
            throw new IOException("no device that anybody passes in " + devices);
        }
        return gates;
    }

    /** @throws IllegalArgumentException when nobody speaks that */
    public static Speaker speaker(String[] line, Doors doors, String boot, Clock clock) {
        var sn = line[1];
        return switch (line[0]) {
            case "NATIVE" -> new HttpSpeaker(doors, SimDevice.of(sn, line[2], Integer.parseInt(line[3]), boot), clock);
            case "MQTT" -> new MqttSpeaker(doors, SimDevice.of(sn, line[2], Integer.parseInt(line[3]), boot), clock);
            case "FACE" -> new FaceSpeaker(doors, sn, FaceManner.generic(line[2]), line[3], clock);
            case "SIGNED" -> new FaceSpeaker(doors, sn, signing(List.of(line)), password(List.of(line)), clock);
            case "ZKTECO" -> new ZktecoSpeaker(doors, sn, line[2], line[3]);
            case "JT808" -> new Jt808Speaker(doors, new SimDevice(sn, NO_KEY, 0, boot), line[2], line[3], clock);
            case "GATEWAY" -> gateway(line, doors, boot, clock);
            default -> throw new IllegalArgumentException("no protocol " + line[0]);
        };
    }

    private static Speaker gateway(String[] line, Doors doors, String boot, Clock clock) {
        var with = line[3].split("/", -1);
        if (with.length != 4) {
            throw new IllegalArgumentException("a gateway is: GATEWAY sn keyHex epoch/childSn/childKeyHex/childEpoch");
        }
        return new GatewaySpeaker(
                doors,
                SimDevice.of(line[1], line[2], Integer.parseInt(with[0]), boot),
                SimDevice.of(with[1], with[2], Integer.parseInt(with[3]), boot),
                clock);
    }

    /** How a machine of a line {@code SIGNED} speaks. */
    public static FaceManner signing(List<String> line) {
        var name = line.get(2).split("/", 2);
        var secret = line.get(3).split(":", 2);
        if (name.length != 2 || secret.length != 2) {
            throw new IllegalArgumentException("a machine that signs is: SIGNED sn CODE/deviceNo password:keyFile");
        }
        return FaceManner.hefei(name[0], name[1], VendorKey.read(Path.of(secret[1])));
    }

    /** Its password alone. */
    public static String password(List<String> line) {
        return line.get(3).split(":", 2)[0];
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", -1))
                .toList();
    }
}
