package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.DailyClose;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.Together;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** D-2 and R39 at 24:00 and, for night teams, at noon. */
@ServiceTest
class DailyCloseTest {
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private DailyClose close;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    @Test
    void a_silent_worker_is_absent_only_where_the_devices_were_provably_there() { // capability 8
        var proven = siteWithGateOnline(5, 21);
        var unproven = siteWithGateOnline(5, 12);
        var absent = proven.worker(proven.team(proven.contractor()));
        var unknown = unproven.worker(unproven.team(unproven.contractor()));

        attendance.closeDays();

        assertThat(attendance.cell(proven, absent, YESTERDAY))
                .containsEntry("status", "ABSENT")
                .containsEntry("attended", 0);
        assertThat(attendance.status(unproven, unknown, YESTERDAY)).isEqualTo("UNKNOWN_DEVICE");
    }

    @Test
    void one_silent_gate_of_two_leaves_absence_unproven() {
        var site = siteWithGateOnline(5, 21);
        site.device();
        var worker = site.worker(site.team(site.contractor()));

        attendance.closeDays();

        assertThat(attendance.status(site, worker, YESTERDAY)).isEqualTo("UNKNOWN_DEVICE");
    }

    @Test
    void the_close_gives_a_cell_to_every_member_of_the_day_and_to_nobody_else() {
        var site = siteWithGateOnline(5, 21);
        var team = site.team(site.contractor());
        var left = site.worker(team, Papers.COMPLETE.left(YESTERDAY));
        var leftBefore = site.worker(team, Papers.COMPLETE.left(YESTERDAY.minusDays(1)));
        var comes = site.worker(team, Papers.COMPLETE.entered(TODAY));

        attendance.closeDays();

        assertThat(attendance.status(site, left, YESTERDAY)).isEqualTo("ABSENT");
        assertThat(attendance.status(site, leftBefore, YESTERDAY)).isEqualTo("none");
        assertThat(attendance.status(site, comes, YESTERDAY)).isEqualTo("none");
    }

    @Test
    void D8_who_is_entered_late_gets_the_cells_of_closed_days_at_the_next_close_from_the_entry_on() {
        attendance.closeDays(TODAY.atTime(12, 0).minusDays(1));
        var site = siteWithGateOnline(5, 21);
        var team = site.team(site.contractor());
        var early = site.worker(team);
        attendance.closeDays(TODAY.atTime(0, 0).minusDays(1));
        var late = site.worker(team, Papers.COMPLETE.entered(YESTERDAY.minusDays(2)));
        assertThat(attendance.status(site, late, YESTERDAY.minusDays(2))).isEqualTo("none");

        attendance.closeDays();

        assertThat(attendance.status(site, late, YESTERDAY.minusDays(3))).isEqualTo("none");
        for (var day = YESTERDAY.minusDays(2); day.isBefore(TODAY); day = day.plusDays(1)) {
            assertThat(attendance.cell(site, late, day)).isNotEmpty().isEqualTo(attendance.cell(site, early, day));
        }
    }

    @Test
    void D8_a_corrected_entry_moves_the_cells_of_closed_days_with_it_and_a_second_close_changes_nothing() {
        var site = siteWithGateOnline(5, 21);
        var team = site.team(site.contractor());
        site.worker(team);
        var worker = site.worker(team, Papers.COMPLETE.entered(YESTERDAY.minusDays(2)));
        attendance.closeDays();

        site.stayIs(worker, YESTERDAY.minusDays(4), YESTERDAY.minusDays(1));
        closeAgain(site);

        assertThat(attendance.status(site, worker, YESTERDAY.minusDays(5))).isEqualTo("none");
        assertThat(attendance.status(site, worker, YESTERDAY.minusDays(4))).isEqualTo("UNKNOWN_DEVICE");
        assertThat(attendance.status(site, worker, YESTERDAY)).isEqualTo("NOT_MEMBER");
        var settled = rows.all("select * from day_cell where project_id = ? and day < ?", site.id(), YESTERDAY);
        clock.stopAt(clock.instant().plusSeconds(60));
        closeAgain(site);
        assertThat(rows.all("select * from day_cell where project_id = ? and day < ?", site.id(), YESTERDAY))
                .as("not even written again")
                .isEqualTo(settled);
    }

    /** Yesterday once more, as if it were the next day's close. */
    private void closeAgain(Site site) {
        rows.change("delete from day_close where project_id = ? and day = ?", site.id(), YESTERDAY);
        assertThat(attendance.closeDays()).isPositive();
    }

    @Test
    void C35_a_day_of_standstill_closes_as_paused_and_not_as_absence() { // X40
        var site = siteWithGateOnline(5, 21);
        site.status(YESTERDAY, ProjectStatus.SUSPENDED);
        var worker = site.worker(site.team(site.contractor()));

        attendance.closeDays();

        assertThat(attendance.status(site, worker, YESTERDAY)).isEqualTo("PAUSED");
    }

    @Test
    void a_night_teams_day_stays_open_until_noon_while_the_day_teams_closes_at_midnight() { // C4
        var site = siteWithGateOnline(0, 24);
        var day = site.worker(site.team(site.contractor()));
        var night = site.worker(site.nightTeam(site.contractor()));

        attendance.closeDays(TODAY.atTime(0, 0));
        assertThat(attendance.status(site, day, YESTERDAY)).isEqualTo("ABSENT");
        assertThat(attendance.status(site, night, YESTERDAY)).isEqualTo("OPEN_TODAY");

        attendance.closeDays(TODAY.atTime(11, 59, 59));
        assertThat(attendance.status(site, night, YESTERDAY)).isEqualTo("OPEN_TODAY");

        attendance.closeDays(TODAY.atTime(12, 0));
        assertThat(attendance.status(site, night, YESTERDAY)).isEqualTo("ABSENT");
    }

    @Test
    void a_day_is_closed_once_however_many_try() {
        attendance.closeDays(); // of earlier tests nothing is due any more
        var site = siteWithGateOnline(5, 21);
        for (var i = 0; i < 5; i++) {
            site.worker(site.team(site.contractor()));
        }
        var dueDays = rows.count("day_close where project_id = ?", site.id());

        var closed = Together.run(List.<Callable<Integer>>of(close::closeDue, close::closeDue, close::closeDue));

        var days = rows.count("day_close where project_id = ? and shift = 'DAY'", site.id()) - 1;
        assertThat(days).isEqualTo(7);
        assertThat(closed.stream().mapToInt(Integer::intValue).sum()).isEqualTo((int) days);
        assertThat(rows.all(
                        "select distinct cells from day_close where project_id = ? and day > ?",
                        site.id(),
                        TODAY.minusDays(8)))
                .singleElement()
                .satisfies(row -> assertThat(row).containsEntry("cells", 5));
        assertThat(close.closeDue()).as("and nothing is left to do").isZero();
        assertThat(dueDays).isEqualTo(2);
    }

    @Test
    void a_project_whose_close_fails_does_not_keep_the_others_from_closing() {
        attendance.closeDays();
        var broken = siteWithGateOnline(5, 21);
        broken.worker(broken.team(broken.contractor()));
        rows.change("update project_status_day set status = 'NO_SUCH_STATUS' where project_id = ?", broken.id());
        var sound = siteWithGateOnline(5, 21);
        var worker = sound.worker(sound.team(sound.contractor()));
        try {
            attendance.closeDays();
            assertThat(attendance.status(sound, worker, YESTERDAY)).isEqualTo("ABSENT");
            assertThat(rows.count("day_close where project_id = ? and day = ?", broken.id(), YESTERDAY))
                    .isZero();
        } finally {
            rows.change("update project_status_day set status = 'BUILDING' where project_id = ?", broken.id());
        }

        attendance.closeDays();
        assertThat(rows.count("day_close where project_id = ? and day = ?", broken.id(), YESTERDAY))
                .as("closed as soon as it can be")
                .isOne();
    }

    @Test
    void nothing_closes_before_its_time() {
        var site = siteWithGateOnline(5, 21);
        site.worker(site.team(site.contractor()));

        clock.at(SiteTime.instant(YESTERDAY.atTime(23, 59, 59)), close::closeDue);

        assertThat(rows.count("day_close where project_id = ? and day = ?", site.id(), YESTERDAY))
                .isZero();
    }

    private Site siteWithGateOnline(int fromHour, int toHour) {
        var site = sites.open();
        var from = YESTERDAY.atStartOfDay().plusHours(fromHour);
        site.online(site.device(), from, YESTERDAY.atStartOfDay().plusHours(toHour));
        return site;
    }
}
