package dev.rollcall.devicebridge.simulator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads who is there. Devices: one line each, {@code sn keyHex epoch}. People: one line each, {@code person} for
 * somebody who passes every device or {@code sn person} for somebody who passes that one. Empty lines and lines that
 * start with {@code #} do not count.
 */
final class SiteFiles {
    private SiteFiles() {}

    static List<Gate> gates(Path devices, Path people, String boot) throws IOException {
        var passers = lines(people);
        var gates = new ArrayList<Gate>();
        for (var line : lines(devices)) {
            if (line.length != 3) {
                throw new IOException("a device line is: sn keyHex epoch");
            }
            var device = SimDevice.of(line[0], line[1], Integer.parseInt(line[2]), boot);
            var here = passers.stream()
                    .filter(passer -> passer.length == 1 || passer[0].equals(device.sn()))
                    .map(passer -> passer[passer.length - 1])
                    .toList();
            if (!here.isEmpty()) {
                gates.add(new Gate(device, here));
            }
        }
        if (gates.isEmpty()) {
            throw new IOException("no device that anybody passes in " + devices);
        }
        return gates;
    }

    private static List<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> line.split("\\s+", -1))
                .toList();
    }
}
