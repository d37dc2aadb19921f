package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.Fixture.NOW;

import dev.rollcall.devicebridge.InMemoryPorts;
import dev.rollcall.devicebridge.message.DeviceRequest;
import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.port.Beat;
import dev.rollcall.devicebridge.port.ContactAnswer;
import dev.rollcall.devicebridge.port.DeviceContacts;
import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.Hello;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.port.PunchRecord;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireProfile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A bridge that knows one ZKTeco terminal, at half past six on a Monday morning; and that terminal's requests. */
public final class Terminal implements DeviceContacts {
    public static final String SN = "0316144680030";
    public static final String TOKEN = "4a9594af164f2b9779b59e8554b5df26";
    static final Charset GB18030 = Charset.forName("GB18030");

    public final InMemoryPorts ports = new InMemoryPorts();
    public final ZktecoProtocol protocol;
    final Map<String, WireAccount> accounts = new ConcurrentHashMap<>();
    /** Orders that follow one another, each when the one before has come to an end. */
    final Deque<DeviceOrder> orders = new ConcurrentLinkedDeque<>();

    volatile boolean contactsFail;
    volatile boolean accountsFail;
    private String remote = "192.0.2.7";

    public Terminal(String... profile) {
        this(Clock.fixed(NOW, ZoneOffset.UTC), ZktecoLimits.DEFAULT, profile);
    }

    public Terminal(Clock clock, ZktecoLimits limits, String... profile) {
        protocol = new ZktecoProtocol(this::find, ports, ports, this, ports, ports, ports, clock, limits);
        register(SN, TOKEN, true, profile);
    }

    void register(String sn, String secret, boolean enabled, String... profile) {
        var settings = new HashMap<String, String>();
        for (int i = 0; i < profile.length; i += 2) {
            settings.put(profile[i], profile[i + 1]);
        }
        accounts.put(
                sn,
                new WireAccount(
                        new DeviceIdentity(sn, 3),
                        sn,
                        secret.getBytes(StandardCharsets.UTF_8),
                        new WireProfile(settings),
                        enabled));
    }

    private Optional<WireAccount> find(Wire wire, String login) {
        if (accountsFail) {
            throw new IllegalStateException("no database");
        }
        return wire == Wire.ZKTECO ? Optional.ofNullable(accounts.get(login)) : Optional.empty();
    }

    /** One more order for it, of its present binding. */
    public void order(String id, DeviceOrder.Step step) {
        orders.add(new DeviceOrder(id, step, 3, NOW.plus(Duration.ofDays(36_500))));
    }

    Terminal from(String address) {
        remote = address;
        return this;
    }

    /** Nothing can be stored, kept or noted. */
    public void storeIsDown() {
        ports.storeFailsAfter = 0;
        ports.deadLettersFail = true;
        contactsFail = true;
    }

    public void storeIsBack() {
        ports.storeFailsAfter = null;
        ports.deadLettersFail = false;
        contactsFail = false;
    }

    /** A request to exactly that target. */
    public DeviceResponse request(String method, String target, byte[] body) {
        return protocol.handle(new DeviceRequest(method, target, Map.of(), body, remote));
    }

    /** A request with everything right about it. */
    DeviceResponse get(String operationAndMore) {
        return request("GET", path(operationAndMore), new byte[0]);
    }

    DeviceResponse post(String operationAndMore, byte[] body) {
        return request("POST", path(operationAndMore), body);
    }

    DeviceResponse post(String operationAndMore, String body) {
        return post(operationAndMore, body.getBytes(GB18030));
    }

    DeviceResponse upload(String table, String body) {
        return post("cdata&table=" + table + "&Stamp=9999", body);
    }

    static String path(String operationAndMore) {
        int more = operationAndMore.indexOf('&');
        var operation = more < 0 ? operationAndMore : operationAndMore.substring(0, more);
        return "/iclock-" + TOKEN + "/" + operation + "?SN=" + SN + (more < 0 ? "" : operationAndMore.substring(more));
    }

    public static String text(DeviceResponse answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Every punch that was handed over, in its order. */
    List<PunchRecord> punches() {
        return ports.batches.stream().flatMap(batch -> batch.records().stream()).toList();
    }

    @Override
    public ContactAnswer hello(DeviceIdentity device, Hello hello) {
        return told(ports.hello(device, hello));
    }

    @Override
    public ContactAnswer beat(DeviceIdentity device, Beat beat) {
        return told(ports.beat(device, beat));
    }

    @Override
    public ContactAnswer result(DeviceIdentity device, OrderResult result) {
        var open = orders.peek();
        if (open != null && open.id().equals(result.id()) && result.state() != OrderResult.State.RECEIVED) {
            orders.remove();
        }
        return told(ports.result(device, result));
    }

    private ContactAnswer told(ContactAnswer answer) {
        if (contactsFail) {
            throw new IllegalStateException("the store is down");
        }
        return new ContactAnswer(
                answer.epoch(), answer.maxBatch(), answer.beatEvery(), answer.rosterVersion(), orders.peek());
    }
}
