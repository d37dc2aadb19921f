package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.PunchReceipt;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.PhotoPolicy;
import dev.rollcall.domain.attendance.rule.PunchOutcome;
import dev.rollcall.domain.attendance.rule.PunchPolicy;
import dev.rollcall.domain.attendance.rule.PunchReason;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;

/** D-1 row 6 from the report to the stored row, in a region whose policy demands a photo with each punch (L28). */
@ServiceTest
@Import(PhotoRequiredTest.StrictRegion.class)
class PhotoRequiredTest {
    private static final String STRICT = "2026.1-photo";
    private static final LocalDateTime SEVEN = TODAY.atTime(7, 0);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @TestConfiguration(proxyBeanMethods = false)
    static class StrictRegion {
        @Bean
        @Primary
        AttendancePolicy photosRequired() {
            return AttendancePolicy.defaults()
                    .with(STRICT, PunchPolicy.defaults().withPhoto(PhotoPolicy.REQUIRED));
        }
    }

    @Test
    void D_1_row_6_a_punch_without_a_photo_is_stored_as_rejected_and_changes_no_cell() {
        var site = sites.open();
        var worker = site.worker(site.team(site.contractor()));
        var device = site.device();

        var receipts = attendance.arrive(
                device, device.in(worker, SEVEN).withoutPhoto(), device.in(worker, SEVEN.plusMinutes(1)));

        assertThat(receipts)
                .containsExactly(
                        new PunchReceipt(true, PunchOutcome.REJECTED, PunchReason.PHOTO_INVALID),
                        new PunchReceipt(true, PunchOutcome.ACCEPTED, PunchReason.OK));
        assertThat(attendance.punches(device).get(0))
                .containsEntry("reason", "PHOTO_INVALID")
                .containsEntry("outcome", "REJECTED")
                .containsEntry("rule_version", STRICT)
                .containsEntry("photo_sha256", null);
        assertThat(attendance.cell(site, worker, TODAY)).containsEntry("punches", 1);
    }
}
