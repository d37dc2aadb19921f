package dev.rollcall.app.demo;

import dev.rollcall.app.demo.PastStatusChange.Review;
import dev.rollcall.domain.device.UnbindReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The demo's unbindings, relative to the present: five done, one rejected (P04), one waiting for the project manager
 * (P03), one that the owner has confirmed waiting for platform operations (P07).
 */
final class PastUnbinds {
    private final Instant now;

    PastUnbinds(Instant now) {
        this.now = now;
    }

    /** The devices that were replaced or taken away, with the project they stood on. */
    static List<PastDeviceOf> former() {
        return Stream.of("P03", "P04", "P05", "P06", "P07")
                .map(project -> new PastDeviceOf(project, "DEMO-FT-" + project.substring(1) + "91"))
                .toList();
    }

    record PastDeviceOf(String project, String sn) {}

    /** In the order of filing. */
    List<PastUnbind> list() {
        return Stream.of(
                        done("P03", "gc.b", UnbindReason.WRONGLY_BOUND, "安装时误绑到本项目，应属隔壁标段。", 70),
                        done("P04", "provider1", UnbindReason.DEVICE_FAULT, "屏幕损坏无法识别，已更换新机。", 64),
                        done("P05", "gc.b", UnbindReason.RELOCATION, "北门封闭，设备迁往其他项目。", 48),
                        done("P06", "provider1", UnbindReason.DEVICE_FAULT, "主板故障，返厂维修。", 33),
                        done("P07", "gc.b", UnbindReason.DEVICE_FAULT, "人脸模组老化，更换新机。", 21),
                        rejected(),
                        confirmed(),
                        open())
                .sorted(Comparator.comparing(PastUnbind::filedAt))
                .toList();
    }

    private PastUnbind done(String project, String filer, UnbindReason reason, String why, int daysAgo) {
        var filed = now.minus(Duration.ofDays(daysAgo));
        return new PastUnbind(
                project,
                "DEMO-FT-" + project.substring(1) + "91",
                filer,
                reason,
                why,
                0,
                filed,
                List.of(
                        new Review("pm." + project.toLowerCase(java.util.Locale.ROOT), hours(filed, 5), true, "情况属实。"),
                        new Review("ops", hours(filed, 22), true, "同意解绑。")));
    }

    private PastUnbind rejected() {
        var filed = now.minus(Duration.ofDays(15));
        return new PastUnbind(
                "P04",
                "DEMO-FT-0401",
                "gc.b",
                UnbindReason.RELOCATION,
                "拟将设备移到另一个出入口。",
                0,
                filed,
                List.of(new Review("pm.p04", hours(filed, 7), false, "正门仍在使用，不能拆，请改用备用机。")));
    }

    private PastUnbind confirmed() {
        var filed = now.minus(Duration.ofHours(40));
        return new PastUnbind(
                "P07",
                "DEMO-FT-0701",
                "gc.b",
                UnbindReason.PROJECT_FINISHED,
                "项目已完工验收，工人全部退场，申请拆除。",
                0,
                filed,
                List.of(
                        new Review("pm.p07", hours(filed, 14), true, "工作已结束，同意拆除。"),
                        new Review("owner.p07", hours(filed, 30), true, "合同内容已完成，确认拆除。")));
    }

    private PastUnbind open() {
        return new PastUnbind(
                "P03",
                "DEMO-FT-0301",
                "provider1",
                UnbindReason.DEVICE_FAULT,
                "通讯模块时断时续，申请更换。",
                6,
                now.minus(Duration.ofHours(9)),
                List.of());
    }

    private static Instant hours(Instant from, long hours) {
        return from.plus(Duration.ofHours(hours));
    }
}
