package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemediesTest {
    @ParameterizedTest
    @CsvSource({
        // status, refused punches, contract now, profile now, back-fill allowed, remedy
        "VALID, CONTRACT_RED, RED, NO_WAGE_CARD, true, NONE",
        "PAUSED, PROJECT_NOT_ACTIVE, NONE, COMPLETE, true, NONE",
        "OPEN_TODAY, '', NONE, COMPLETE, true, NONE",
        "OPEN_TODAY, NO_LIVENESS, NONE, COMPLETE, true, CONTACT_DEVICE_VENDOR",
        "PENDING_TODAY, OUT_OF_FENCE, NONE, COMPLETE, true, NONE",
        "ABSENT, CONTRACT_RED, RED, COMPLETE, true, UPLOAD_CONTRACT",
        "ABSENT, CONTRACT_RED, NONE, COMPLETE, true, FILE_BACKFILL",
        "ABSENT, PROFILE_INCOMPLETE, NONE, NO_WAGE_CARD, true, COMPLETE_PROFILE",
        "ABSENT, PROFILE_INCOMPLETE, NONE, COMPLETE, true, FILE_BACKFILL",
        "ABSENT, PROFILE_INCOMPLETE CONTRACT_RED, RED, NO_WAGE_CARD, true, UPLOAD_CONTRACT",
        "ABSENT, NO_LIVENESS, NONE, COMPLETE, true, CONTACT_DEVICE_VENDOR",
        "ABSENT, CLOCK_INVALID, NONE, COMPLETE, false, CONTACT_DEVICE_VENDOR",
        "UNKNOWN_DEVICE, '', NONE, COMPLETE, true, CONTACT_DEVICE_VENDOR",
        "ABSENT, '', RED, COMPLETE, true, FILE_BACKFILL",
        "ABSENT, '', NONE, COMPLETE, false, NONE",
        "ABNORMAL_NO_OUT, '', NONE, COMPLETE, true, FILE_BACKFILL",
        "ABNORMAL_NO_OUT, OUT_OF_FENCE, NONE, COMPLETE, true, FILE_BACKFILL",
        "ABNORMAL_ORDER, '', NONE, COMPLETE, false, NONE"
    })
    void the_cause_that_still_blocks_comes_before_the_repair_of_the_day(
            DayStatus status,
            String refused,
            WarningLevel contract,
            ProfileState profile,
            boolean mayBackfill,
            Remedy remedy) {
        assertThat(Remedies.of(status, reasons(refused), contract, profile, mayBackfill))
                .isEqualTo(remedy);
    }

    private static List<PunchReason> reasons(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(PunchReason::valueOf)
                .toList();
    }
}
