package dev.rollcall.devicebridge.nativeprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.devicebridge.Answer;
import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.devicebridge.port.RawBytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PunchAnswersTest {

    @ParameterizedTest
    @CsvSource({
        "1:0 2:1 3:2 4:3 5:11, 5",
        "5:0 4:0 3:0, 5",
        "1:0 2:10 3:0, 1",
        "3:0 2:10 1:0, 1",
        "1:10 2:0 3:0, ",
        "7:0 7:10 8:0, ",
        "x:11 4:0, 4",
        "x:11, "
    })
    void seq_up_to_ends_before_the_first_record_that_has_to_come_again(String answered, Long upTo) {
        var items = new ArrayList<PunchMessage.Item>();
        var answers = new ArrayList<PunchAnswer>();
        for (var pair : answered.split(" ")) {
            var part = pair.split(":");
            var seq = part[0].equals("x") ? null : Long.valueOf(part[0]);
            items.add(new PunchMessage.Item(items.size(), seq, null, null, RawBytes.of(new byte[0]), ""));
            answers.add(answer(Integer.parseInt(part[1])));
        }
        var json = Answer.of(PunchAnswers.settled(items, answers)).json();
        assertThat(
                        json.path("seqUpTo").isNull()
                                ? null
                                : (Long) json.path("seqUpTo").asLong())
                .isEqualTo(upTo);
    }

    private static PunchAnswer answer(int code) {
        return switch (code) {
            case 0 -> PunchAnswer.stored();
            case 1 -> PunchAnswer.duplicate();
            case 2 -> PunchAnswer.refused("NO_LIVENESS");
            case 3 -> PunchAnswer.quarantined("CLOCK_INVALID");
            case 10 -> PunchAnswer.retryLater(Duration.ofSeconds(1));
            case 11 -> PunchAnswer.malformed("NOT_AN_OBJECT");
            default -> throw new IllegalArgumentException(List.of(code).toString());
        };
    }
}
