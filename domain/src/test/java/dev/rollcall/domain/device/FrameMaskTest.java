package dev.rollcall.domain.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a frame may be stored. All people here are made up. */
class FrameMaskTest {
    private static final String CARD = "110101199003078515";
    private static final String NAME = "测试甲";
    private static final Charset GB18030 = Charset.forName("GB18030");

    private static String text(String said) {
        return FrameMask.text(said.getBytes(StandardCharsets.UTF_8), false);
    }

    @Test
    void of_json_the_structure_numbers_and_times_stay_and_the_person_goes() {
        var said = """
                {"operator":"RecPush","info":{"customId":"%s","RecordID":"17","persionName":"%s","enName":"Test A",
                 "telnum":"13900001111","time":"2026-01-05 06:30:12","VerifyStatus":1,"pic":"data:image/jpeg;base64,/9j/4A"}}""".formatted(CARD, NAME);
        assertThat(text(said)).isEqualTo("""
                {"operator":"RecPush","info":{"customId":"***","RecordID":"17","persionName":***,"enName":***,
                 "telnum":***,"time":"2026-01-05 06:30:12","VerifyStatus":1,"pic":***}}""");
    }

    @Test
    void of_a_row_of_a_zkteco_terminal_the_fields_that_name_somebody_go() {
        assertThat(text("USER PIN=1001\tName=Test A\tPri=0\tPasswd=12\tCard=7755\tGrp=1\nUSER PIN=" + CARD + "\tName="))
                .isEqualTo("USER PIN=1001\tName=***\tPri=0\tPasswd=***\tCard=***\tGrp=1\nUSER PIN=***\tName=");
        assertThat(text(CARD + "\t2026-01-05 06:30:12\t0\t15")).isEqualTo("***\t2026-01-05 06:30:12\t0\t15");
        var chinese = ("USER PIN=1\tRemark=" + NAME + "\tGrp=1").getBytes(GB18030);
        assertThat(FrameMask.text(chinese, false)).isEqualTo("USER PIN=1\tRemark=***\tGrp=1");
    }

    @Test
    void of_a_message_in_a_jt808_frame_the_person_goes() {
        assertThat(text("{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[{\"seq\":1,\"person\":\"" + CARD
                        + "\",\"t\":\"2026-01-05T06:30:12+08:00\",\"name\":\"" + NAME + "\"}]}"))
                .isEqualTo("{\"epoch\":3,\"boot\":\"b7f2\",\"batch\":[{\"seq\":1,\"person\":\"***\","
                        + "\"t\":\"2026-01-05T06:30:12+08:00\",\"name\":***}]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"110101199003078515\"}",
                "110101900307851",
                "x110101199003078515y",
                "110101 19900307 8515",
                "110101-19900307-851X",
                "139 0000 1111",
                "139-0000-1111",
                "6222020000001111222"
            })
    void numbers_of_people_go_wherever_they_stand(String said) {
        assertThat(text(said)).doesNotContain("1990", "0307", "0000").contains("***");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\" : \"A \\\"B\\\" C\",\"x\":1} | {\"name\" : ***,\"x\":1}",
                "{\"names\":[\"Aa\",\"Bb\"],\"x\":1} | {\"names\":***,\"x\":1}",
                "{\"user\":{\"first\":\"Aa\",\"deep\":{\"x\":\"}\"}},\"x\":1} | {\"user\":***,\"x\":1}",
                "{\"phone\":12345,\"x\":1} | {\"phone\":***,\"x\":1}",
                "{\"photoPut\":\"/rollcall/v1/photo/abc\",\"x\":1} | {\"photoPut\":***,\"x\":1}",
                "{\"clientSign\":\"QUJD\",\"x\":1} | {\"clientSign\":***,\"x\":1}",
                "{\"password\":\"p\",\"apiKey\":\"k\",\"token\":\"t\"} | {\"password\":***,\"apiKey\":***,\"token\":***}",
                "{\"data\":\"{\\\"name\\\":\\\"Aa Bb\\\",\\\"n\\\":1}\"} | {\"data\":\"{\\\"name\\\":***,\\\"n\\\":1}\"}",
                "Name=Aa Bb&x=1 | Name=***&x=1",
                "{\"a\":\"\\u6d4b\\u8bd5\"} | {\"a\":\"***\"}",
                "a=%E6%B5%8B%E8%AF%95 | a=***",
                "a=&#27979;&#x8bd5; | a=***"
            })
    void values_under_a_telling_name_go_however_they_are_written(String said, String masked) {
        assertThat(text(said)).isEqualTo(masked);
    }

    @Test
    void pictures_and_other_long_words_go() {
        assertThat(text("x:" + "QUJDREVG".repeat(20) + " y")).isEqualTo("x:*** y");
        assertThat(text("{\"m\":\"\\/9j\\/4AAQ" + "ab\\/+".repeat(20) + "\"}")).isEqualTo("{\"m\":\"***\"}");
        assertThat(text("{\"messageId\":\"6f1b1f0e-5f4a-4b8e-9a51-0c8a3f0d7e11\"}"))
                .contains("6f1b1f0e-5f4a-4b8e");
    }

    @Test
    void a_text_that_turns_into_something_else_ends_there() {
        var upload = "PIN=20260105063012-1001.jpg\nSN=S\nsize=9\nCMD=uploadphoto\0\u00ff\u00d8 somebody's face"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FrameMask.text(upload, false)).isEqualTo("PIN=***-1001.jpg\nSN=S\nsize=9\nCMD=***…");
    }

    @Test
    void whatever_was_cut_off_does_not_let_its_beginning_be_seen() {
        for (var said : List.of(
                "{\"idCard\":\"110101", "{\"a\":1101011990", "{\"name\":\"Test", "{\"name\":[\"Te", "x\tTest")) {
            assertThat(FrameMask.text(said.getBytes(StandardCharsets.UTF_8), true))
                    .doesNotContain("1101", "Te")
                    .endsWith("…");
        }
    }

    @Test
    void of_what_is_no_text_the_printable_parts_are_judged_too() {
        var location = HexFormat.of().parseHex("00000000000c0003026158e106f2b2a3");
        assertThat(FrameMask.hex(location, false)).isEqualTo("00 00 00 00 00 0c 00 03 02 61 58 e1 06 f2 b2 a3");
        var card = ("\u0001\u0002" + CARD + "\u0003").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(FrameMask.hex(card, false)).isEqualTo("01 02" + " **".repeat(18) + " 03");
        assertThat(FrameMask.hex(NAME.getBytes(GB18030), true))
                .doesNotContain("b2")
                .endsWith("…");
        assertThat(FrameMask.hex("name=Aa".getBytes(StandardCharsets.UTF_8), false))
                .endsWith("3d ** **");
    }

    @Test
    void hostile_text_is_masked_in_reasonable_time() {
        var nested = "{\"name\":".repeat(300).getBytes(StandardCharsets.UTF_8);
        assertThat(FrameMask.text(nested, true)).isNotNull();
        assertThat(FrameMask.text("name".repeat(512).getBytes(StandardCharsets.UTF_8), false))
                .isNotNull();
        assertThat(FrameMask.text("\"\\".repeat(1024).getBytes(StandardCharsets.UTF_8), false))
                .isNotNull();
    }
}
