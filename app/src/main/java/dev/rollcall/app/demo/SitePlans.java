package dev.rollcall.app.demo;

import static dev.rollcall.app.demo.Crew.of;
import static dev.rollcall.domain.project.WorkType.BRICKLAYER;
import static dev.rollcall.domain.project.WorkType.CARPENTER;
import static dev.rollcall.domain.project.WorkType.CONCRETE_WORKER;
import static dev.rollcall.domain.project.WorkType.DECORATOR;
import static dev.rollcall.domain.project.WorkType.ELECTRICIAN;
import static dev.rollcall.domain.project.WorkType.FORMWORK_WORKER;
import static dev.rollcall.domain.project.WorkType.GENERAL_LABOURER;
import static dev.rollcall.domain.project.WorkType.PIPEFITTER;
import static dev.rollcall.domain.project.WorkType.PUMP_OPERATOR;
import static dev.rollcall.domain.project.WorkType.REBAR_WORKER;
import static dev.rollcall.domain.project.WorkType.SCAFFOLDER;
import static dev.rollcall.domain.project.WorkType.WATERPROOFER;
import static dev.rollcall.domain.project.WorkType.WELDER;

import dev.rollcall.app.demo.SitePlan.Manager;
import dev.rollcall.app.demo.SitePlan.Part;
import dev.rollcall.app.demo.SitePlan.Terminal;
import dev.rollcall.app.demo.Terms.Kind;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectCategory;
import java.util.ArrayList;
import java.util.List;

/** The sites of the demo. Trades follow the weights of the whole demo, rounded per site. */
final class SitePlans {
    private SitePlans() {}

    static List<SitePlan> all() {
        return List.of(officeBuilding(), school());
    }

    /** The full one: supervision, three subcontractors, a night shift. */
    private static SitePlan officeBuilding() {
        return new SitePlan(
                "P01",
                "【演示】西宁城西办公楼项目",
                ProjectCategory.HOUSING,
                "630104",
                1,
                List.of(
                        new Part(DemoUnit.CONTRACTOR_A, ParticipantType.GENERAL_CONTRACTOR),
                        new Part(DemoUnit.SUPERVISION, ParticipantType.SUPERVISION),
                        new Part(DemoUnit.OWNER, ParticipantType.OWNER),
                        new Part(DemoUnit.LABOUR_1, ParticipantType.LABOUR_SUB),
                        new Part(DemoUnit.LABOUR_2, ParticipantType.LABOUR_SUB),
                        new Part(DemoUnit.SPECIALIST, ParticipantType.SPECIALIST_SUB)),
                List.of(
                        Crew.day("钢筋班", DemoUnit.LABOUR_1, of(REBAR_WORKER, 12)),
                        Crew.day("模板班", DemoUnit.LABOUR_1, of(FORMWORK_WORKER, 10)),
                        Crew.day("木工班", DemoUnit.LABOUR_1, of(CARPENTER, 8)),
                        Crew.day("砌筑架子班", DemoUnit.LABOUR_2, of(BRICKLAYER, 6), of(SCAFFOLDER, 4)),
                        Crew.day(
                                "机电装饰班",
                                DemoUnit.SPECIALIST,
                                of(DECORATOR, 4),
                                of(ELECTRICIAN, 3),
                                of(WELDER, 3),
                                of(PIPEFITTER, 2)),
                        Crew.night(
                                "混凝土夜班",
                                DemoUnit.LABOUR_2,
                                of(CONCRETE_WORKER, 7),
                                of(GENERAL_LABOURER, 3),
                                of(SCAFFOLDER, 1),
                                of(PUMP_OPERATOR, 1))),
                List.of(
                        new Manager(DemoUnit.CONTRACTOR_A, Post.PROJECT_MANAGER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.LABOUR_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.TECH_LEAD),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.SITE_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.SAFETY_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.QUALITY_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.MATERIALS_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_A, Post.DOCUMENTS_OFFICER),
                        new Manager(DemoUnit.SUPERVISION, Post.CHIEF_SUPERVISOR),
                        new Manager(DemoUnit.SUPERVISION, Post.CHIEF_REP),
                        new Manager(DemoUnit.SUPERVISION, Post.SPECIALIST_SUPERVISOR),
                        new Manager(DemoUnit.LABOUR_1, Post.PROJECT_LEADER),
                        new Manager(DemoUnit.LABOUR_2, Post.PROJECT_LEADER),
                        new Manager(DemoUnit.SPECIALIST, Post.PROJECT_LEADER)),
                terms(
                        Terms.all(Kind.UNSIGNED, 0, 1, 2, 3, 4, 5), // no warning yet
                        Terms.all(Kind.UNSIGNED, 6, 7, 8, 9, 10), // yellow
                        Terms.all(Kind.UNSIGNED, 11, 15, 20, 25, 30), // orange
                        Terms.all(Kind.UNSIGNED, 31, 35, 40, 50), // red
                        Terms.all(Kind.SIGNED, 2, 5, 8, 12), // about to expire
                        Terms.all(Kind.EXPIRED, 3, 8, 20),
                        Terms.all(Kind.TERMINATED, 5, 12, 40)),
                6,
                List.of(61, -53),
                3,
                1,
                List.of(
                        new Terminal("DEMO-FT-0101", "1号门", "IN"),
                        new Terminal("DEMO-FT-0102", "1号门", "OUT"),
                        new Terminal("DEMO-FT-0103", "2号门", "BOTH")));
    }

    /** No supervision unit: its back-fills take two nodes (R44). */
    private static SitePlan school() {
        return new SitePlan(
                "P02",
                "【演示】西宁城中学校改造项目",
                ProjectCategory.HOUSING,
                "630103",
                2,
                List.of(
                        new Part(DemoUnit.CONTRACTOR_B, ParticipantType.GENERAL_CONTRACTOR),
                        new Part(DemoUnit.OWNER, ParticipantType.OWNER),
                        new Part(DemoUnit.LABOUR_2, ParticipantType.LABOUR_SUB)),
                List.of(
                        Crew.day(
                                "主体班",
                                DemoUnit.LABOUR_2,
                                of(REBAR_WORKER, 5),
                                of(FORMWORK_WORKER, 5),
                                of(CARPENTER, 4),
                                of(CONCRETE_WORKER, 3)),
                        Crew.day(
                                "综合班",
                                DemoUnit.LABOUR_2,
                                of(BRICKLAYER, 3),
                                of(SCAFFOLDER, 2),
                                of(DECORATOR, 2),
                                of(ELECTRICIAN, 2),
                                of(WELDER, 1),
                                of(PIPEFITTER, 1),
                                of(GENERAL_LABOURER, 1),
                                of(WATERPROOFER, 1))),
                List.of(
                        new Manager(DemoUnit.CONTRACTOR_B, Post.PROJECT_MANAGER),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.LABOUR_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.TECH_LEAD),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.SITE_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.SAFETY_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.QUALITY_OFFICER),
                        new Manager(DemoUnit.CONTRACTOR_B, Post.MATERIALS_OFFICER),
                        new Manager(DemoUnit.LABOUR_2, Post.PROJECT_LEADER)),
                terms(
                        Terms.all(Kind.UNSIGNED, 1, 3, 5),
                        Terms.all(Kind.UNSIGNED, 7, 9),
                        Terms.all(Kind.UNSIGNED, 14, 22),
                        Terms.all(Kind.UNSIGNED, 33, 44),
                        Terms.all(Kind.SIGNED, 4, 11),
                        Terms.all(Kind.EXPIRED, 5),
                        Terms.all(Kind.TERMINATED, 9, 25)),
                3,
                List.of(62),
                1,
                1,
                List.of(new Terminal("DEMO-FT-0201", "正门", "IN"), new Terminal("DEMO-FT-0202", "正门", "OUT")));
    }

    @SafeVarargs
    private static List<Terms> terms(List<Terms>... kinds) {
        var all = new ArrayList<Terms>();
        for (var kind : kinds) {
            all.addAll(kind);
        }
        return List.copyOf(all);
    }
}
