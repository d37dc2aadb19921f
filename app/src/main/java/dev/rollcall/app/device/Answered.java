package dev.rollcall.app.device;

import dev.rollcall.devicebridge.port.PunchAnswer;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterReplay.Result;
import java.util.List;

/** Answers to punches that were handed in once more, in the words of dead letters. */
final class Answered {
    private Answered() {}

    static Replayed of(PunchAnswer answer) {
        return new Replayed(result(answer.code()), answer.reason() == null ? "" : answer.reason());
    }

    /** Of several the worst one speaks, and says of how many it is one. */
    static Replayed of(List<PunchAnswer> answers) {
        var worst = new Replayed(Result.DUPLICATE, "");
        for (var answer : answers) {
            worst = worse(worst, of(answer));
        }
        var result = worst.result();
        var alike =
                answers.stream().filter(each -> result(each.code()) == result).count();
        return answers.size() < 2
                ? worst
                : new Replayed(result, (alike + "/" + answers.size() + " " + worst.detail()).strip());
    }

    static Replayed worse(Replayed one, Replayed other) {
        return rank(other.result()) > rank(one.result()) ? other : one;
    }

    private static int rank(Result result) {
        return switch (result) {
            case DUPLICATE -> 0;
            case STORED -> 1;
            case REFUSED -> 2;
            case QUARANTINED -> 3;
            case NO_REPLAYER -> 4;
            case UNREADABLE -> 5;
            case NOT_NOW -> 6;
        };
    }

    private static Result result(PunchAnswer.Code code) {
        return switch (code) {
            case STORED -> Result.STORED;
            case DUPLICATE -> Result.DUPLICATE;
            case REFUSED -> Result.REFUSED;
            case QUARANTINED -> Result.QUARANTINED;
            case RETRY_LATER -> Result.NOT_NOW;
            case MALFORMED -> Result.UNREADABLE;
        };
    }
}
