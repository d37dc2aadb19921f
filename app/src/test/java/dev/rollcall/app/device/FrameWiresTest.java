package dev.rollcall.app.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.server.DeviceServer;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.jt808.Jt808Terminal;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.device.DeviceFamily;
import dev.rollcall.domain.device.DeviceWire;
import dev.rollcall.domain.device.FrameLine;
import dev.rollcall.domain.device.FrameWatchService;
import dev.rollcall.domain.device.RegistrationReceipt;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.DeviceDesk;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Wire;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 报文日志 of devices of other makes, from their sockets into the table. All people here are made up. */
@ServiceTest
class FrameWiresTest {
    private static final String CARD = "110101199003078515";
    private static final String NAME = "测试甲";
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final int PATIENCE_MILLIS = 30_000;

    @Autowired
    private Sites sites;

    @Autowired
    private DeviceDesk devices;

    @Autowired
    private FrameWatchService watches;

    @Autowired
    private FrameDesk desk;

    @Autowired
    private DeviceServer server;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    private Site site;
    private Caller operator;

    @BeforeEach
    void a_site() {
        site = sites.open();
        operator = sites.operator().caller();
    }

    @Test
    void a_punch_tunnelled_in_jt808_is_read_without_its_person_and_the_login_without_its_code() throws Exception {
        var phone = "%012d".formatted(DeviceDesk.number());
        var terminal = registered(DeviceFamily.IOT_TERMINAL, DeviceWire.JT808, phone);
        var device = new SimDevice(terminal.sn(), new byte[32], 0, "j1");
        var code = secret(terminal);
        try (var link = new Jt808Terminal("127.0.0.1", server.port("jt808"), phone, device, PATIENCE_MILLIS)) {
            assertThat(link.login(code)).isTrue();
            link.keep(Wire.raw(
                    1,
                    "{\"seq\":1,\"person\":\"%s\",\"name\":\"%s\",\"t\":\"2026-06-16T07:00:00+08:00\",\"dir\":\"IN\"}"
                            .formatted(CARD, NAME)));
            link.upload(1, clock.instant());
        }

        var read = read(terminal);
        assertThat(read)
                .extracting(
                        line -> (line.fromDevice() ? "> " : "< ") + line.label().replaceAll(" #.*", ""))
                .containsExactly("< 8900 F1", "< 8001", "> 0900 F1", "< 8001", "> 0102");
        assertThat(read.get(2).shown())
                .contains(
                        "{\"seq\":1,\"person\":\"***\",\"name\":***,\"t\":\"2026-06-16T07:00:00+08:00\",\"dir\":\"IN\"}");
        assertThat(read.get(4).shown()).isEmpty();
        assertThat(read).noneMatch(line -> line.shown().contains(code));
    }

    @Test
    void rows_of_a_zkteco_terminal_are_read_without_their_people_and_the_token_never() throws Exception {
        var terminal = registered(DeviceFamily.FACE_TERMINAL, DeviceWire.ZKTECO, "zk-" + DeviceDesk.number());
        var token = secret(terminal);
        post(terminal, token, "OPERLOG", "USER PIN=7\tName=" + NAME + "\tPri=0\tPasswd=1234\tCard=5678\tGrp=1\n");
        post(terminal, token, "ATTLOG", CARD + "\t2026-06-16 07:00:00\t0\t15\t0\t0\t0\n");

        var read = read(terminal);
        assertThat(read)
                .extracting(line -> (line.fromDevice() ? "> " : "< ") + line.label())
                .containsExactly(
                        "< 200", "> POST /iclock/cdata?table=ATTLOG", "< 200", "> POST /iclock/cdata?table=OPERLOG");
        assertThat(read.get(1).shown()).isEqualTo("***\t2026-06-16 07:00:00\t0\t15\t0\t0\t0\n");
        assertThat(read.get(3).shown()).isEqualTo("USER PIN=7\tName=***\tPri=0\tPasswd=***\tCard=***\tGrp=1\n");
        assertThat(read).noneMatch(line -> (line.shown() + line.label()).contains(token));
    }

    /** And watched. */
    private RegistrationReceipt registered(DeviceFamily family, DeviceWire wire, String login) {
        var contractor = sites.accountOfUnit(site.contractor());
        var device = devices.register(contractor, DeviceDesk.form(site, family, wire, login))
                .result()
                .orElseThrow();
        assertThat(watches.begin(operator, device.deviceId()).isDone()).isTrue();
        desk.look();
        return device;
    }

    private static String secret(RegistrationReceipt device) {
        return Objects.requireNonNull(device.secret()).shown();
    }

    private void post(RegistrationReceipt terminal, String token, String table, String body) throws Exception {
        var address = "http://127.0.0.1:%d/iclock-%s/cdata?SN=%s&table=%s&Stamp=1"
                .formatted(server.port(), token, terminal.login(), table);
        var request = HttpRequest.newBuilder(URI.create(address))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.getBytes(GB18030)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    private List<FrameLine> read(RegistrationReceipt device) {
        desk.flush();
        assertThat(rows.count("device_frame where device_id = ? and shown like ?", device.deviceId(), "%1101011990%"))
                .isZero();
        return watches.frames(operator, device.deviceId(), 0, 50);
    }
}
