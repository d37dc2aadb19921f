package dev.rollcall.app.demo;

import dev.rollcall.domain.attendance.rule.BackfillReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/**
 * The demo's requests: on P01 three wait at the first node, four at the second and two at the third, two
 * of the nine overdue, and one was sent back to who filed it; on P02, which has no supervision unit, three wait; the rest
 * has ended.
 */
final class PastRequests {
    private static final List<String> P01 = List.of("labor.p01", "pm.p01", "chief.p01");
    private static final List<String> P01_BY_REP = List.of("labor.p01", "pm.p01", "rep.p01");
    private static final List<String> P02 = List.of("labor.p02", "pm.p02");

    private static final BackfillReason[] REASONS = {
        BackfillReason.DEVICE_FAULT,
        BackfillReason.FORGOTTEN,
        BackfillReason.POWER_OR_NETWORK,
        BackfillReason.WORK_ELSEWHERE,
        BackfillReason.OTHER
    };
    private static final String[] WORDS = {
        "2 号门考勤机当天断电，班组长已确认在岗。", "收工时忘记打卡，同班组多人可以证明。", "上午工地停电，断网期间无法打卡。", "当天到材料场地装卸，未经过闸机。", "安全帽遮挡识别失败，门卫已登记。"
    };

    private final Instant now;
    private final Random random = new Random(20230720);
    private final List<PastRequest> all = new ArrayList<>();

    PastRequests(Instant now) {
        this.now = now;
    }

    /** In the order of filing, so that numbers rise with time. */
    List<PastRequest> list() {
        waiting("P01", P01, 0, 80, 31, 5);
        waiting("P01", P01, 1, 77, 28, 22, 9);
        waiting("P01", P01, 2, 27, 15);
        waiting("P02", P02, 0, 26, 3);
        waiting("P02", P02, 1, 20);
        for (var i = 0; i < 22; i++) {
            ended("P01", i % 3 == 2 ? P01_BY_REP : P01, 3, false);
        }
        for (var i = 0; i < 5; i++) {
            ended("P01", P01, 1 + i % 3, true);
        }
        for (var i = 0; i < 9; i++) {
            ended("P02", P02, 2, false);
        }
        ended("P02", P02, 1, true);
        ended("P02", P02, 2, true);
        withdrawn("P01", P01);
        withdrawn("P01", P01);
        withdrawn("P02", P02);
        returned(); // the newest, and drawn last: the others stay as they were without it
        return all.stream().sorted(Comparator.comparing(PastRequest::filedAt)).toList();
    }

    private void waiting(String project, List<String> approvers, int decided, int... hoursAgo) {
        for (var hours : hoursAgo) {
            var waits = new ArrayList<Duration>();
            for (var i = 0; i < decided; i++) {
                waits.add(Duration.ofMinutes(50L + random.nextInt(120)));
            }
            add(project, approvers, now.minus(Duration.ofHours(hours)), waits, false, false);
        }
    }

    private void ended(String project, List<String> approvers, int decisions, boolean rejected) {
        var waits = new ArrayList<Duration>();
        for (var i = 0; i < decisions; i++) {
            waits.add(Duration.ofMinutes(40L + random.nextInt(900)));
        }
        var filedAt = now.minus(Duration.ofDays(4 + random.nextInt(18))).minus(Duration.ofMinutes(random.nextInt(400)));
        add(project, approvers, filedAt, waits, rejected, false);
    }

    private void withdrawn(String project, List<String> approvers) {
        add(project, approvers, now.minus(Duration.ofDays(3 + random.nextInt(9))), List.of(), false, true);
    }

    private void returned() {
        all.add(new PastRequest(
                "P01",
                "gc.a",
                P01,
                now.minus(Duration.ofHours(2)),
                BackfillReason.WORK_ELSEWHERE,
                "当天到材料场地装卸，未经过闸机。",
                List.of(Duration.ofMinutes(50)),
                false,
                true,
                false));
    }

    private void add(
            String project,
            List<String> approvers,
            Instant filedAt,
            List<Duration> waits,
            boolean rejected,
            boolean withdrawn) {
        var which = random.nextInt(REASONS.length);
        var filer = project.equals("P02") ? "gc.b" : random.nextInt(5) == 0 ? "sub.labor1" : "gc.a";
        all.add(new PastRequest(
                project, filer, approvers, filedAt, REASONS[which], WORDS[which], waits, rejected, false, withdrawn));
    }
}
