package dev.rollcall.devicebridge.zkteco;

import static dev.rollcall.devicebridge.zkteco.Terminal.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.port.DeadLetter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest {
    private static final String CARDS = """
            IDCARD PIN=2\tSNNum=460088\tIDNum=110101199003070134\tDNNum=\tName=张三\tGender=1\tNation=1\tBirthday=19900307
            IDCARD PIN=0\tSNNum=460089\tIDNum=110101199003070142\tDNNum=\tName=李四\tGender=1\tNation=1\tBirthday=19900307
            """;
    private static final String ERRORS = """
            ERRORLOG ErrCode=D01E0005\tErrMsg=\tDataOrigin=dev\tCmdId=\tAdditional=
            ErrCode=D01E0001\tErrMsg=no face\tDataOrigin=cmd\tCmdId=123\tAdditional=
            something else
            """;

    private final Terminal terminal = new Terminal();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OPERLOG | 'OPLOG 4\t14\t2015-07-30 10:22:34\t0\t0\t0\t0' | OK:1",
                "OPERLOG | 'USER PIN=1\tName=张三\tPri=0\nUSER PIN=2\tName=李四\tPri=0\n' | OK:2",
                "OPERLOG | 'FP PIN=2\tFID=0\tSize=4\tValid=1\tTMP=AAAA\nFACE PIN=2\tFID=0\tSIZE=4\tVALID=1\tTMP=AAAA' | OK:2",
                "OPERLOG | 'BIOPHOTO PIN=123\tFileName=123.jpg\tType=9\tSize=4\tContent=AAAA' | OK:1",
                "BIODATA | 'BIODATA Pin=1\tNo=0\tIndex=0\tValid=1\tDuress=0\tType=9\tTmp=AAAA' | OK:1",
                "operlog | '' | OK:0"
            })
    void data_of_people_is_acknowledged_and_not_kept(String table, String body, String answer) {
        assertThat(text(terminal.upload(table, body))).isEqualTo(answer);
        assertThat(terminal.ports.deadLetters).isEmpty();
        assertThat(terminal.ports.batches).isEmpty();
    }

    @Test
    void identity_cards_are_kept_raw_until_somebody_takes_them() {
        var answer = terminal.post("cdata&table=IDCARD&Stamp=9999", CARDS.getBytes(StandardCharsets.UTF_8));
        assertThat(text(answer)).isEqualTo("OK:2");
        assertThat(terminal.ports.deadLetters)
                .extracting(DeadLetter::reason)
                .containsExactly("IDCARD_NOT_TAKEN", "IDCARD_NOT_TAKEN");
        assertThat(terminal.ports.deadLetters.get(0).raw().toUtf8())
                .isEqualTo(CARDS.lines().findFirst().orElseThrow());
        assertThat(terminal.ports.deadLetters.get(0).toString()).doesNotContain("110101", "张三");
    }

    @Test
    void errors_are_kept_by_their_code() {
        assertThat(text(terminal.upload("ERRORLOG", ERRORS))).isEqualTo("OK");
        assertThat(terminal.ports.deadLetters)
                .extracting(DeadLetter::reason)
                .containsExactly("ERRORLOG:D01E0005", "ERRORLOG:D01E0001", "ERRORLOG");
    }

    @Test
    void a_table_nobody_knows_is_kept_raw() {
        assertThat(text(terminal.upload("rtlog", "time=2026-01-05 06:30:12\tpin=1\n")))
                .isEqualTo("OK:1");
        assertThat(text(terminal.post("cdata", "whatever"))).isEqualTo("OK:1");
        assertThat(terminal.ports.deadLetters).extracting(DeadLetter::reason).containsOnly("TABLE_UNKNOWN");
        assertThat(terminal.ports.deadLetters)
                .extracting(DeadLetter::path)
                .containsExactly("/iclock/cdata?table=RTLOG", "/iclock/cdata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IDCARD", "ERRORLOG", "rtlog", "", "options", "ATTPHOTO", "ATTLOG"})
    void nothing_that_is_kept_is_acknowledged_while_the_store_is_down(String table) {
        terminal.storeIsDown();
        var answer = terminal.upload(table, CARDS);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(text(answer)).doesNotContain("OK");
        terminal.storeIsBack();
        assertThat(text(terminal.upload(table, CARDS))).startsWith("OK");
    }

    @Test
    void a_ping_is_answered() {
        assertThat(text(terminal.get("ping"))).isEqualTo("OK");
    }
}
