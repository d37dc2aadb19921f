package dev.rollcall.app.demo;

import dev.rollcall.app.demo.PastStatusChange.Review;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The demo's status changes, relative to the present: how P03 to P07 came to build, how P03 stopped and P07 finished; one
 * waiting at a county (P04), at a city in one step (P05), at the province (P06), at a city in the second step (P08); one
 * rejected (P12).
 */
final class PastStatusChanges {
    private static final int BUILDING_MONTHS_AGO = 6;

    private final Instant now;
    private final LocalDate today;
    private final List<PastStatusChange> all = new ArrayList<>();

    PastStatusChanges(Instant now) {
        this.now = now;
        this.today = SiteTime.dayOf(now);
    }

    /** In the order of filing. */
    List<PastStatusChange> list() {
        began("P03", "county.630202", "city.630200");
        began("P04", "county.632523", "city.632500");
        began("P05", "city.630200");
        began("P06", "prov.630000");
        began("P07", "county.632301", "city.632300");
        approvedOnly("P12", "county.410185", "city.410100");
        stopAndEnd();
        waiting();
        rejected();
        return all.stream()
                .sorted(Comparator.comparing(PastStatusChange::filedAt))
                .toList();
    }

    /** 立项 and 在建, half a year ago. */
    private void began(String project, String... reviewers) {
        approvedOnly(project, reviewers);
        var day = today.minusMonths(BUILDING_MONTHS_AGO);
        add(project, ProjectStatus.APPROVED, ProjectStatus.BUILDING, day, "施工许可证已取得，具备开工条件。", 9, reviewers);
    }

    private void approvedOnly(String project, String... reviewers) {
        var day = today.minusMonths(BUILDING_MONTHS_AGO).minusDays(20);
        add(project, ProjectStatus.PREPARING, ProjectStatus.APPROVED, day, "项目已批复立项。", 10, reviewers);
    }

    private void stopAndEnd() {
        add(
                "P03",
                ProjectStatus.BUILDING,
                ProjectStatus.SUSPENDED,
                today.minusDays(12),
                "冬季低温，主体结构暂停施工，现场留人看护。",
                8,
                "county.630202",
                "city.630200");
        add(
                "P07",
                ProjectStatus.BUILDING,
                ProjectStatus.FINISHED,
                today.minusDays(5),
                "合同内容全部完成，已通过完工验收。",
                9,
                "county.632301",
                "city.632300");
    }

    private void waiting() {
        var word = "气温持续低于零度，申请停工，明年开春复工。";
        open("P04", ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, 1, word, 30);
        open("P05", ProjectStatus.BUILDING, ProjectStatus.FINISHED, 2, "各单体已完成，申请完工。", 26);
        open("P06", ProjectStatus.BUILDING, ProjectStatus.SUSPENDED, 3, "设备到货推迟，申请停工待料。", 20);
        open("P08", ProjectStatus.PREPARING, ProjectStatus.APPROVED, 5, "项目已批复立项。", 28, approval("county.632701", 22));
    }

    /** P12 asked to begin before its permit was complete. */
    private void rejected() {
        var filed = moment(today.minusDays(20), 10);
        all.add(new PastStatusChange(
                "P12",
                ProjectStatus.APPROVED,
                ProjectStatus.BUILDING,
                today.minusDays(18),
                "拟于近期开工。",
                filed,
                List.of(new Review("county.410185", filed.plus(Duration.ofHours(27)), false, "施工许可证附件不清晰，请补正后重新申请。"))));
    }

    private Review approval(String reviewer, int hoursAgo) {
        return new Review(reviewer, now.minus(Duration.ofHours(hoursAgo)), true, "材料齐全，同意变更。");
    }

    private void open(
            String project,
            ProjectStatus from,
            ProjectStatus to,
            int daysAhead,
            String reason,
            int hoursAgo,
            Review... reviews) {
        var filed = now.minus(Duration.ofHours(hoursAgo));
        all.add(new PastStatusChange(project, from, to, today.plusDays(daysAhead), reason, filed, List.of(reviews)));
    }

    /** Filed two days before, approved by all of them before the day comes. */
    private void add(
            String project,
            ProjectStatus from,
            ProjectStatus to,
            LocalDate day,
            String reason,
            int hour,
            String... reviewers) {
        var filed = moment(day.minusDays(2), hour);
        var reviews = new ArrayList<Review>();
        for (var i = 0; i < reviewers.length; i++) {
            reviews.add(
                    new Review(reviewers[i], filed.plus(Duration.ofHours(6 + 15L * i)), true, i == 0 ? "材料齐全。" : ""));
        }
        all.add(new PastStatusChange(project, from, to, day, reason, filed, reviews));
    }

    private static Instant moment(LocalDate day, int hour) {
        return SiteTime.instant(day.atTime(hour, 0));
    }
}
