package dev.rollcall.devicebridge.simulator.mqttface;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rollcall.devicebridge.simulator.MqttLink;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A face machine with {@code ResumefromBreakpoint} on: it sends its oldest record, waits ten seconds for that record's
 * PushAck, sends the same one again without it, and forgets a record on its PushAck alone. For one thread.
 */
public final class FaceTerminal implements AutoCloseable {
    /** How long the real machines wait. */
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FaceManner manner;
    private final Duration patience;
    private final Deque<FaceRecord> memory = new ArrayDeque<>();
    private final List<String> told = new ArrayList<>();
    private @Nullable MqttLink link;
    private boolean people = true;

    /** Of the generic dialect. */
    public FaceTerminal(String id, Duration patience) {
        this(FaceManner.generic(id), patience);
    }

    public FaceTerminal(FaceManner manner, Duration patience) {
        this.manner = manner;
        this.patience = patience;
    }

    /** Connects and introduces itself; {@code time} is its clock in its own words. */
    public void start(String host, int port, String password, String time) throws IOException {
        close();
        var open = new MqttLink(host, port, manner.id(), manner.user(), password, 60);
        link = open;
        open.subscribe(manner.own());
        say(
                "Online",
                manner.common() + "/basic",
                info().put("username", "admin").put("time", time).put("facesname", "gate"));
        await("Online-Ack", null);
    }

    private ObjectNode info() {
        return JSON.createObjectNode().put("facesluiceId", manner.id());
    }

    private void say(String operator, String topic, ObjectNode info) throws IOException {
        var message = JSON.createObjectNode().put("operator", operator).put("messageId", "m-" + operator);
        manner.sign(topic, operator, info).ifPresent(signature -> message.put("clientSign", signature));
        connected().publish(topic, JSON.writeValueAsBytes(message.set("info", info)));
    }

    private MqttLink connected() throws IOException {
        if (link == null) {
            throw new IOException("not started");
        }
        return link;
    }

    /** A sign of life. */
    public void beat(String time) throws IOException {
        say("HeartBeat", manner.common() + "/heartbeat", info().put("time", time));
    }

    /** Somebody stood before it. */
    public void see(FaceRecord record) {
        memory.add(record);
    }

    /** Records it has not been told to forget. */
    public int backlog() {
        return memory.size();
    }

    /** What it has been told to do so far, by the names of the commands. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** Whether it still knows people. */
    public boolean knowsPeople() {
        return people;
    }

    /**
     * Sends its oldest record once.
     *
     * @return false when no PushAck came in time; the record stays, and everything behind it
     */
    public boolean push() throws IOException {
        var oldest = memory.peek();
        if (oldest == null) {
            return true;
        }
        say("RecPush", manner.own() + "/Rec", info(oldest));
        if (await("PushAck", Long.toString(oldest.recordId()))) {
            memory.remove();
            return true;
        }
        return false;
    }

    private ObjectNode info(FaceRecord record) {
        var info = info().put("customId", record.person())
                .put("personId", Long.toString(record.recordId() + 1000))
                .put("RecordID", record.recordId())
                .put("VerifyStatus", "1")
                .put("PersonType", "0")
                .put("similarity1", "94.000000")
                .put("Sendintime", record.live() ? 1 : 0)
                .put("uniqueId", "SIM-" + manner.id())
                .put("liveDetect", record.live() ? "T" : "F")
                .put("persionName", "nobody")
                .put("time", record.time());
        if (record.direction() != null) {
            info.put("direction", record.direction());
        }
        if (record.photo() != null) {
            info.put("pic", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(record.photo()));
        }
        return info;
    }

    /** Hears what it is told until such a word comes; does what it is asked meanwhile. */
    private boolean await(String operator, @Nullable String recordId) throws IOException {
        return await(operator, recordId, patience);
    }

    private boolean await(String operator, @Nullable String recordId, Duration quiet) throws IOException {
        for (var next = connected().next(quiet);
                next != null;
                next = connected().next(quiet)) {
            var message = JSON.readTree(next.payload());
            var word = message.path("operator").asText();
            told.add(word);
            if (word.equals(operator)
                    && (recordId == null
                            || recordId.equals(
                                    message.path("info").path("SnapOrRecordID").asText()))) {
                return true;
            }
            obey(word, message);
        }
        return false;
    }

    /** Listens for commands until it has been quiet for a moment. */
    public void listen() throws IOException {
        await("", null, A_MOMENT);
    }

    /** Listens until it is quiet, and neither does nor answers what it is told. */
    public void ignore() throws IOException {
        var message = connected().next(A_MOMENT);
        while (message != null) {
            told.add(JSON.readTree(message.payload()).path("operator").asText());
            message = connected().next(A_MOMENT);
        }
    }

    private void obey(String operator, JsonNode message) throws IOException {
        if (operator.equals("ManualPushRecords") || operator.equals("DeleteAllPerson")) {
            people = people && !operator.equals("DeleteAllPerson");
            var answer = JSON.createObjectNode()
                    .put("operator", operator + "-Ack")
                    .put("messageId", message.path("messageId").asText())
                    .put("code", "200");
            answer.set("info", info().put("result", "ok").put("detail", ""));
            connected().publish(manner.own() + "/Ack", JSON.writeValueAsBytes(answer));
        }
    }

    /** Loses its line. */
    @Override
    public void close() {
        var open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }
}
