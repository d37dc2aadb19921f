package dev.rollcall.app.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.notice.NoticeAddressService;
import dev.rollcall.domain.notice.NoticeAddresses;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.Together;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;

/** Notices that leave the house: by a real SMTP server and a real HTTP server, once, whatever dies in between. */
@ServiceTest
class DeliveryTest {
    private static final String SECRET = "a secret of at least thirty-two characters";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Rows rows;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private NoticeAddresses addresses;

    @Autowired
    private NoticeAddressService choices;

    @Autowired
    private ProductClock clock;

    @Autowired
    private TransactionTemplate transactions;

    private final ConcurrentLinkedQueue<Posted> posted = new ConcurrentLinkedQueue<>();
    private final GreenMail smtp = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private volatile int answer = 200;
    private HttpServer server;
    private Approvers people;
    private Person worker;
    private UUID request;
    private String number;

    private record Posted(String id, String timestamp, String signature, String body) {}

    @BeforeEach
    void a_request_is_filed_for_an_officer_who_wants_e_mail() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            var headers = exchange.getRequestHeaders();
            posted.add(new Posted(
                    headers.getFirst("X-Rollcall-Id"),
                    headers.getFirst("X-Rollcall-Timestamp"),
                    headers.getFirst("X-Rollcall-Signature"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        smtp.start();
        people = Approvers.of(sites);
        courier(List.of()).run(); // what other tests have told is spread to nobody
        wants(people.officer().caller(), "officer@example.test");
        worker = people.worker();
        request = desk.file(people.contractor(), people.site(), worker, StoppedClock.TODAY.minusDays(1));
        number = desk.openTask(request).orElseThrow().requestNo();
    }

    @AfterEach
    void close() {
        server.stop(0);
        smtp.stop();
        rows.change("delete from notice_delivery");
        rows.change("delete from notice_address");
    }

    @Test
    void an_e_mail_says_number_and_what_to_do_and_no_name_and_no_number_of_a_person() throws Exception {
        courier(List.of(mail())).run();
        courier(List.of(mail())).run();

        var mails = smtp.getReceivedMessages();
        assertThat(mails).hasSize(1);
        assertThat(mails[0].getAllRecipients()[0]).hasToString("officer@example.test");
        assertThat(mails[0].getSubject()).contains("待您审批").contains(number);
        var text = text(mails[0]);
        assertThat(text)
                .contains(number)
                .contains("https://rollcall.example.test/requests/" + request)
                .contains("A task waits for your decision")
                .doesNotContain(worker.name());
    }

    @Test
    void each_decision_is_mailed_to_whoever_it_concerns_and_wants_it_once() {
        wants(people.contractor(), "contractor@example.test");
        courier(List.of(mail())).run();
        desk.approve(people.officer().caller(), request);

        courier(List.of(mail())).run();

        assertThat(smtp.getReceivedMessages())
                .extracting(mail -> mail.getAllRecipients()[0].toString())
                .containsExactly("officer@example.test", "contractor@example.test");
    }

    @Test
    void several_processes_at_the_same_time_send_everything_once() {
        for (var i = 0; i < 8; i++) {
            desk.file(people.contractor(), people.site(), people.worker(), StoppedClock.TODAY.minusDays(1));
        }
        Together.run(List.<Callable<Integer>>of(
                () -> courier(List.of(mail(), hook())).run(),
                () -> courier(List.of(mail(), hook())).run(),
                () -> courier(List.of(mail(), hook())).run()));

        assertThat(smtp.getReceivedMessages()).hasSize(9);
        assertThat(posted).hasSize(9).extracting(Posted::id).doesNotHaveDuplicates();
    }

    @Test
    void what_one_channel_has_claimed_holds_up_no_other() {
        deliveries.spread(List.of(NoticeChannel.Way.MAIL, NoticeChannel.Way.WEBHOOK), clock.instant());

        var meanwhile = transactions.execute(mine -> {
            assertThat(deliveries.claim(NoticeChannel.Way.WEBHOOK, clock.instant()))
                    .isPresent();
            return Together.run(() -> deliveries.claim(NoticeChannel.Way.MAIL, clock.instant()));
        });

        assertThat(meanwhile).singleElement().satisfies(mail -> assertThat(mail).isPresent());
    }

    @Test
    void killed_between_decision_and_notice_another_process_sends_it_once() {
        desk.approve(people.officer().caller(), request); // committed; the process dies before anything is sent

        courier(List.of(hook())).run();
        courier(List.of(hook())).run();

        assertThat(posted)
                .extracting(each -> event(each.body()))
                .containsExactly("TASK_ARRIVED", "TASK_ARRIVED", "REQUEST_APPROVED");
    }

    @Test
    void a_delivery_whose_process_died_while_sending_is_taken_up_after_its_lease() {
        deliveries.spread(List.of(NoticeChannel.Way.WEBHOOK), clock.instant());
        var claimed = deliveries.claim(NoticeChannel.Way.WEBHOOK, clock.instant());
        assertThat(claimed).isPresent();

        assertThat(courier(List.of(hook())).run()).isZero();
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofMinutes(3)));

        assertThat(courier(List.of(hook())).run()).isOne();
        assertThat(posted)
                .singleElement()
                .extracting(Posted::id)
                .isEqualTo(Long.toString(claimed.get().eventId()));
    }

    @Test
    void a_webhook_is_signed_over_time_and_body_and_tells_no_name() throws Exception {
        courier(List.of(hook())).run();

        var post = posted.element();
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal((post.timestamp() + "." + post.body()).getBytes(StandardCharsets.UTF_8));
        assertThat(post.signature()).isEqualTo("sha256=" + HexFormat.of().formatHex(expected));
        assertThat(post.timestamp()).isEqualTo(Long.toString(StoppedClock.NOW.getEpochSecond()));
        assertThat(post.body()).contains(number).contains(request.toString()).doesNotContain(worker.name());
    }

    @Test
    void what_the_other_side_does_not_take_is_tried_again_later_and_later_and_then_given_up() {
        answer = 503;
        courier(List.of(hook())).run();
        courier(List.of(hook())).run();
        assertThat(posted).as("not before a minute has passed").hasSize(1);
        assertThat(delivery()).containsEntry("state", "WAITING").containsEntry("last_error", "HTTP 503");

        for (var attempt = 1; attempt < Deliveries.MOST_ATTEMPTS; attempt++) {
            clock.stopAt(clock.instant().plus(Duration.ofMinutes(1L << (attempt - 1))));
            courier(List.of(hook())).run();
            assertThat(posted).hasSize(attempt + 1);
        }
        clock.stopAt(clock.instant().plus(Duration.ofDays(2)));
        courier(List.of(hook())).run();

        assertThat(posted).hasSize(Deliveries.MOST_ATTEMPTS);
        assertThat(delivery()).containsEntry("state", "FAILED");
    }

    @Test
    void no_redirect_is_followed() {
        answer = 302;
        courier(List.of(hook())).run();

        assertThat(posted).hasSize(1);
        assertThat(delivery()).containsEntry("last_error", "HTTP 302");
    }

    @Test
    void a_mail_server_that_is_away_loses_nothing() {
        var away = new JavaMailSenderImpl();
        away.setHost("127.0.0.1");
        away.setPort(1);
        courier(List.of(new MailChannel(away, addresses, "rollcall@example.test", null)))
                .run();
        assertThat(smtp.getReceivedMessages()).isEmpty();
        clock.stopAt(StoppedClock.NOW.plus(Duration.ofMinutes(2)));

        courier(List.of(mail())).run();

        assertThat(smtp.getReceivedMessages()).hasSize(1);
    }

    @Test
    void an_address_is_the_accounts_own_sealed_and_checked() {
        var officer = people.officer().caller();

        assertThat(choices.address(officer)).contains("officer@example.test");
        assertThat((String) rows.one("select email from notice_address where account_id = ?", officer.accountId())
                        .get("email"))
                .doesNotContain("officer");
        assertThat(choices.choose(officer, "no address\r\nBcc: all@example.test")
                        .why())
                .hasValueSatisfying(refusal -> assertThat(refusal.code()).isEqualTo("NOTICE_ADDRESS_WRONG"));
        assertThat(choices.choose(officer, "").isDone()).isTrue();
        assertThat(choices.address(officer)).isEmpty();
        courier(List.of(mail())).run();
        assertThat(smtp.getReceivedMessages()).isEmpty();
    }

    private java.util.Map<String, Object> delivery() {
        return rows.one(
                "select d.state, d.last_error from notice_delivery d join notice_event e on e.id = d.event_id"
                        + " where e.request_id = ?",
                request.toString());
    }

    private void wants(Caller caller, String address) {
        assertThat(choices.choose(caller, address).isDone()).isTrue();
    }

    private NoticeCourier courier(List<NoticeChannel> channels) {
        return new NoticeCourier(deliveries, channels, clock);
    }

    private NoticeChannel mail() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(smtp.getSmtp().getPort());
        return new MailChannel(
                sender, addresses, "rollcall@example.test", URI.create("https://rollcall.example.test/"));
    }

    private NoticeChannel hook() {
        var url = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");
        return new WebhookChannel(url, SECRET, Duration.ofSeconds(5), new ObjectMapper(), clock);
    }

    private static String event(String body) {
        return Arrays.stream(body.split("\""))
                .dropWhile(part -> !part.equals("event"))
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) mail.getContent();
    }
}
