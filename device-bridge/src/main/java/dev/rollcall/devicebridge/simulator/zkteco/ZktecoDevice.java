package dev.rollcall.devicebridge.simulator.zkteco;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An attendance terminal: introduces itself, uploads its records in batches, polls, carries out commands. It forgets that
 * a batch is still to be sent on exactly {@code OK:<rows sent>} and on nothing else, and its own log only when told. For
 * one thread.
 */
public final class ZktecoDevice {
    private static final Charset CHINESE = Charset.forName("GB18030");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final DateTimeFormatter IN_NAME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");
    private static final Pattern COMMAND = Pattern.compile("C:(\\d+):(.+)");
    private static final Pattern QUERY = Pattern.compile("DATA QUERY ATTLOG StartTime=([^\t]+)\tEndTime=([^\t]+)");
    private static final int UNSUPPORTED = -1002;

    private final ZktecoHttp http;
    private final String base;
    private final String sn;
    private final List<Entry> log = new ArrayList<>();
    private final List<Entry> waiting = new ArrayList<>();
    private final Set<String> people = new TreeSet<>();
    private final List<String> carriedOut = new ArrayList<>();

    /** @param token the secret that stands in the path of every request */
    public ZktecoDevice(String host, int port, String sn, String token) {
        this.http = new ZktecoHttp(host, port);
        this.base = "/iclock-" + token + "/";
        this.sn = sn;
    }

    private record Entry(LocalDateTime time, String row) {}

    /** Somebody who is known to the terminal. */
    public void enrol(String pin) {
        people.add(pin);
    }

    /**
     * Somebody passes.
     *
     * @param time by the terminal's clock
     * @param status 0 in, 1 out
     * @param verify 15 for a face
     */
    public void punch(String pin, LocalDateTime time, int status, int verify) {
        var row = String.join("\t", pin, TIME.format(time), status + "", verify + "", "0", "0", "0");
        var entry = new Entry(time, row);
        log.add(entry);
        waiting.add(entry);
    }

    /** Something in its memory has been damaged; it is uploaded like everything else. */
    public void damaged() {
        waiting.add(new Entry(LocalDateTime.MIN, "\u0001\t????\t-"));
    }

    /** Introduces itself; gives back the options it was told, by name. */
    public Map<String, String> handshake() throws IOException {
        var reply = http.get(base + "cdata?SN=" + sn + "&options=all&pushver=2.4.1&DeviceType=att&language=83");
        if (reply.status() != 200 || !reply.body().startsWith("GET OPTION FROM: " + sn + "\n")) {
            throw new IOException("the handshake was answered " + reply.status());
        }
        var options = new LinkedHashMap<String, String>();
        reply.body().lines().skip(1).forEach(line -> {
            int is = line.indexOf('=');
            options.put(line.substring(0, is), line.substring(is + 1));
        });
        return options;
    }

    /**
     * Sends the oldest records that wait.
     *
     * @return whether they need not be sent again
     */
    public boolean upload(int most) throws IOException {
        var batch = List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
        var rows = new StringBuilder();
        batch.forEach(entry -> rows.append(entry.row()).append('\n'));
        var reply = http.post(
                base + "cdata?SN=" + sn + "&table=ATTLOG&Stamp=9999",
                rows.toString().getBytes(CHINESE));
        if (reply.status() != 200 || !reply.body().equals("OK:" + batch.size())) {
            return false;
        }
        waiting.subList(0, batch.size()).clear();
        return true;
    }

    /** Sends the photo of a punch; whether it need not be sent again. */
    public boolean photo(String pin, LocalDateTime time, byte[] jpeg) throws IOException {
        var body = new ByteArrayOutputStream();
        body.writeBytes("PIN=%s-%s.jpg\nSN=%s\nsize=%d\nCMD=uploadphoto\0"
                .formatted(IN_NAME.format(time), pin, sn, jpeg.length)
                .getBytes(StandardCharsets.US_ASCII));
        body.writeBytes(jpeg);
        var reply = http.post(base + "cdata?SN=" + sn + "&table=ATTPHOTO&Stamp=9999", body.toByteArray());
        return reply.status() == 200 && reply.body().equals("OK");
    }

    /** Asks for commands, and neither carries them out nor reports. */
    public String hear() throws IOException {
        var reply = http.get(base + "getrequest?SN=" + sn);
        if (reply.status() != 200) {
            throw new IOException("the poll was answered " + reply.status());
        }
        return reply.body();
    }

    /** Asks for commands, carries them out and reports. */
    public void poll() throws IOException {
        var results = new ArrayList<String>();
        for (var line : hear().split("\n")) {
            var command = COMMAND.matcher(line);
            if (command.matches()) {
                var what = command.group(2);
                results.add("ID=" + command.group(1) + "&Return=" + carryOut(what) + "&CMD=" + what.split(" ")[0]);
            }
        }
        if (!results.isEmpty()) {
            http.post(base + "devicecmd?SN=" + sn, String.join("\n", results).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int carryOut(String command) {
        carriedOut.add(command);
        var query = QUERY.matcher(command);
        if (query.matches()) {
            var from = LocalDateTime.parse(query.group(1), TIME);
            var to = LocalDateTime.parse(query.group(2), TIME);
            waiting.clear();
            log.stream()
                    .filter(entry ->
                            !entry.time().isBefore(from) && !entry.time().isAfter(to))
                    .forEach(waiting::add);
            return 0;
        }
        if (command.equals("CLEAR ALL USERINFO")) {
            people.clear();
            return 0;
        }
        return UNSUPPORTED;
    }

    /** Records that have to be sent. */
    public int waiting() {
        return waiting.size();
    }

    /** People it knows. */
    public Set<String> people() {
        return Set.copyOf(people);
    }

    /** The commands it was given, in their order. */
    public List<String> carriedOut() {
        return List.copyOf(carriedOut);
    }
}
