package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.Fixture.NOW;
import static dev.rollcall.devicebridge.zkteco.Terminal.SN;
import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeviceOrder;
import dev.rollcall.devicebridge.port.DeviceOrder.Step;
import dev.rollcall.devicebridge.port.OrderResult;
import dev.rollcall.devicebridge.port.OrderResult.State;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrdersTest {
    private static final String ID = "5b0f6f0e-4a51-4f6e-9d2b-0c6f2a9d1e11.";

    private final Terminal terminal = new Terminal();

    private void give(Step... steps) {
        for (var step : steps) {
            terminal.orders.add(order(step, 3, Duration.ofDays(30)));
        }
    }

    private static DeviceOrder order(Step step, int epoch, Duration left) {
        return new DeviceOrder(ID + step, step, epoch, NOW.plus(left));
    }

    private String poll() {
        return text(terminal.get("getrequest"));
    }

    private static String number(String command) {
        var found = Pattern.compile("C:(\\d{9}):").matcher(command);
        assertThat(found.lookingAt()).as(command).isTrue();
        return found.group(1);
    }

    private static OrderResult result(Step step, State state, String detail) {
        return new OrderResult(ID + step, state, detail, NOW);
    }

    @Test
    void a_poll_is_a_sign_of_life_and_says_nothing_of_the_clock() {
        assertThat(poll()).isEqualTo("OK");
        assertThat(terminal.ports.beats).hasSize(1);
        assertThat(terminal.ports.beats.get(0).clock()).isNull();
        assertThat(terminal.ports.beats.get(0).skew()).isNull();
        assertThat(terminal.ports.beats.get(0).receivedAt()).isEqualTo(NOW);
    }

    @Test
    void a_poll_with_facts_names_the_firmware() {
        assertThat(text(terminal.get("getrequest&INFO=Ver%202.0.12-20150625,0,0,0,192.168.16.27,10,7,15,0,111")))
                .isEqualTo("OK");
        assertThat(terminal.ports.hellos.get(0).firmware()).isEqualTo("Ver 2.0.12-20150625");
        assertThat(terminal.ports.beats).isEmpty();
    }

    @Test
    void draining_asks_for_thirty_days_of_records_by_the_terminals_own_time() {
        give(Step.DRAIN);
        assertThat(poll())
                .matches("C:\\d{9}:DATA QUERY ATTLOG StartTime=2025-12-06 06:30:15\tEndTime=2026-01-06 06:30:15");
        terminal.register(SN, Terminal.TOKEN, true, "offset", "+05:30");
        assertThat(poll()).endsWith("StartTime=2025-12-06 04:00:15\tEndTime=2026-01-06 04:00:15");
        assertThat(terminal.ports.results).isEmpty();
    }

    private void giveCount() {
        var window = new DeviceOrder.Window(NOW.minus(Duration.ofDays(30)), NOW);
        terminal.orders.add(new DeviceOrder(ID + Step.COUNT, Step.COUNT, 3, NOW.plus(Duration.ofDays(1)), window));
    }

    @Test
    void counting_asks_for_the_sum_of_a_stretch_of_time_under_a_number_of_its_own() {
        give(Step.DRAIN);
        var drain = poll();
        terminal.post("devicecmd", "ID=" + number(drain) + "&Return=0&CMD=DATA");
        giveCount();
        var count = poll();
        assertThat(count)
                .matches("C:\\d{9}:VERIFY SUM ATTLOG StartTime=2025-12-06 06:30:15\tEndTime=2026-01-05 06:30:15");
        assertThat(number(count)).isNotEqualTo(number(drain));
    }

    @ParameterizedTest
    @CsvSource({
        "'ID=NUMBER&Return=0&CMD=VERIFY SUM&AttlogSum=118', DONE, records=118",
        "'ID=NUMBER&Return=0&CMD=VERIFY SUM|AttlogSum=118', DONE, records=118",
        "'ID=NUMBER&Return=0&CMD=VERIFY SUM&StartTime=2026-01-05 00:00:00&AttlogCount=0', DONE, records=0",
        "'ID=NUMBER&Return=0&CMD=VERIFY SUM', FAILED, no AttlogSum",
        "'ID=NUMBER&Return=0|ID=1&Return=0&AttlogSum=118', FAILED, no AttlogSum",
        "'ID=NUMBER&Return=0&AttlogSum=-1', FAILED, no AttlogSum",
        "'ID=NUMBER&Return=-1002&CMD=VERIFY SUM&AttlogSum=118', FAILED, Return=-1002"
    })
    void a_count_is_done_only_with_its_sum(String body, State state, String detail) {
        giveCount();
        terminal.post("devicecmd", body.replace("NUMBER", number(poll())).replace('|', '\n'));
        assertThat(terminal.ports.results).containsExactly(result(Step.COUNT, state, detail));
    }

    @Test
    void wiping_clears_the_people_and_never_the_log() {
        give(Step.WIPE);
        assertThat(poll()).matches("C:\\d{9}:CLEAR ALL USERINFO");
    }

    @Test
    void freezing_is_done_without_the_terminal_and_the_next_order_follows_at_once() {
        give(Step.FREEZE, Step.WIPE);
        assertThat(poll()).contains("CLEAR ALL USERINFO");
        assertThat(terminal.ports.results).hasSize(1);
        var frozen = terminal.ports.results.get(0);
        assertThat(frozen.state()).isEqualTo(State.DONE);
        assertThat(frozen.id()).isEqualTo(ID + Step.FREEZE);
        assertThat(frozen.detail()).startsWith("ADMS has no command for it").hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void an_order_is_told_until_it_is_answered_always_under_the_same_number() {
        give(Step.WIPE);
        var first = poll();
        assertThat(poll()).isEqualTo(first);
        terminal.post("devicecmd", "ID=" + number(first) + "&Return=0&CMD=CLEAR ALL USERINFO");
        assertThat(terminal.ports.results).containsExactly(result(Step.WIPE, State.DONE, ""));
        assertThat(poll()).isEqualTo("OK");
    }

    @ParameterizedTest
    @CsvSource({"-1002", "-3", "1"})
    void what_the_terminal_could_not_do_is_reported_with_its_code(String code) {
        give(Step.WIPE);
        var answer = terminal.post("devicecmd", "ID=" + number(poll()) + "&Return=" + code + "&CMD=CLEAR");
        assertThat(text(answer)).isEqualTo("OK");
        assertThat(terminal.ports.results).containsExactly(result(Step.WIPE, State.FAILED, "Return=" + code));
    }

    @Test
    void several_answers_in_one_body_each_find_their_order() {
        give(Step.DRAIN, Step.WIPE);
        var drain = number(poll());
        var wipe = Hashes.nineDigits(ID + Step.WIPE);
        var body = "ID=info8487&Return=0&CMD=DATA\nID=" + drain + "&Return=0&CMD=DATA\r\nID=" + wipe
                + "&Return=-1005&CMD=CLEAR\nID=1&Return=0\n";
        assertThat(text(terminal.post("devicecmd", body))).isEqualTo("OK");
        assertThat(terminal.ports.results)
                .containsExactly(result(Step.DRAIN, State.DONE, ""), result(Step.WIPE, State.FAILED, "Return=-1005"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ID=1&Return=0&CMD=DATA",
                "Return=0",
                "ID=&Return=0",
                "ID=NUMBER",
                "ID=NUMBER&Return=",
                "XID=NUMBER&Return=0",
                "Content=ID=NUMBER&Return=0",
                "ID=NUMBER\nReturn=0\nCMD=Shell"
            })
    void an_answer_to_nothing_changes_nothing(String body) {
        give(Step.WIPE);
        var number = number(poll());
        assertThat(text(terminal.post("devicecmd", body.replace("NUMBER", number))))
                .isEqualTo("OK");
        assertThat(terminal.ports.results).isEmpty();
    }

    @Test
    void an_order_of_another_binding_is_not_told() {
        terminal.orders.add(order(Step.WIPE, 2, Duration.ofDays(1)));
        assertThat(poll()).isEqualTo("OK");
        terminal.post("devicecmd", "ID=" + Hashes.nineDigits(ID + Step.WIPE) + "&Return=0");
        assertThat(terminal.ports.results).isEmpty();
    }

    @Test
    void an_order_that_comes_too_late_is_not_told() {
        terminal.orders.add(order(Step.WIPE, 3, Duration.ZERO));
        assertThat(poll()).isEqualTo("OK");
        assertThat(terminal.ports.results).containsExactly(result(Step.WIPE, State.EXPIRED, ""));
    }

    @Test
    void an_application_that_repeats_itself_is_not_asked_for_ever() {
        for (int i = 0; i < 100; i++) {
            give(Step.FREEZE);
        }
        assertThat(poll()).isEqualTo("OK");
        assertThat(terminal.ports.results).hasSize(4);
    }

    @Test
    void no_answer_is_taken_while_the_store_is_down() {
        give(Step.WIPE);
        var number = number(poll());
        terminal.storeIsDown();
        assertThat(text(terminal.post("devicecmd", "ID=" + number + "&Return=0")))
                .doesNotContain("OK");
        assertThat(poll()).doesNotContain("OK");
    }
}
