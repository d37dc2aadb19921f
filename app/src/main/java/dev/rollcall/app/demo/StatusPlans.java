package dev.rollcall.app.demo;

import dev.rollcall.app.demo.SitePlan.Manager;
import dev.rollcall.app.demo.SitePlan.Part;
import dev.rollcall.app.demo.SitePlan.Terminal;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectCategory;
import java.util.List;

/** The projects whose status changes the demo shows; nobody works on them yet. */
final class StatusPlans {
    private StatusPlans() {}

    /**
     * A project under review.
     *
     * @param region where it lies
     * @param managing region that issued the permit (C11)
     */
    record StatusPlan(String code, String name, ProjectCategory category, String region, String managing, int gates) {

        SitePlan site(int serial) {
            return new SitePlan(
                    code,
                    name,
                    category,
                    region,
                    serial,
                    List.of(
                            new Part(DemoUnit.CONTRACTOR_B, ParticipantType.GENERAL_CONTRACTOR),
                            new Part(DemoUnit.SUPERVISION, ParticipantType.SUPERVISION),
                            new Part(DemoUnit.OWNER, ParticipantType.OWNER)),
                    List.of(),
                    List.of(
                            new Manager(DemoUnit.CONTRACTOR_B, Post.PROJECT_MANAGER),
                            new Manager(DemoUnit.SUPERVISION, Post.CHIEF_SUPERVISOR),
                            new Manager(DemoUnit.OWNER, Post.PROJECT_LEADER)),
                    List.of(),
                    0,
                    List.of(),
                    0,
                    0,
                    gates == 0
                            ? List.of()
                            : List.of(new Terminal("DEMO-FT-" + code.substring(1) + "01", "正门", "BOTH")));
        }
    }

    static List<StatusPlan> all() {
        return List.of(
                county("P03", "【演示】海东乐都住宅项目", ProjectCategory.HOUSING, "630202", 1),
                county("P04", "【演示】贵德市政道路项目", ProjectCategory.MUNICIPAL, "632523", 1),
                new StatusPlan("P05", "【演示】海东医院项目", ProjectCategory.HOUSING, "630200", "630200", 1),
                new StatusPlan("P06", "【演示】格尔木光伏升压站项目", ProjectCategory.POWER, "632801", "630000", 1),
                county("P07", "【演示】同仁文体中心项目", ProjectCategory.HOUSING, "632301", 1),
                county("P08", "【演示】玉树保障房项目", ProjectCategory.HOUSING, "632701", 0),
                county("P12", "【演示】郑州登封景区项目", ProjectCategory.OTHER, "410185", 0));
    }

    private static StatusPlan county(String code, String name, ProjectCategory category, String region, int gates) {
        return new StatusPlan(code, name, category, region, region, gates);
    }
}
