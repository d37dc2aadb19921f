package dev.rollcall.app.demo;

import static dev.rollcall.app.demo.Crew.of;
import static dev.rollcall.domain.project.WorkType.BRICKLAYER;
import static dev.rollcall.domain.project.WorkType.CARPENTER;
import static dev.rollcall.domain.project.WorkType.CONCRETE_WORKER;
import static dev.rollcall.domain.project.WorkType.FORMWORK_WORKER;
import static dev.rollcall.domain.project.WorkType.GENERAL_LABOURER;
import static dev.rollcall.domain.project.WorkType.REBAR_WORKER;
import static dev.rollcall.domain.project.WorkType.SCAFFOLDER;

import dev.rollcall.app.demo.SitePlan.Manager;
import dev.rollcall.app.demo.SitePlan.Part;
import dev.rollcall.app.demo.Terms.Kind;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectCategory;
import java.util.List;
import java.util.stream.Stream;

/**
 * Three sites behind one entrance: two of one general contractor share its gate (R122, C25), the third is another
 * contractor's and goes with a device that is carried about (R123, R126).
 */
final class SharedGatePlans {
    static final String FIRST = "P09";
    static final String SECOND = "P10";
    static final String NEXT_DOOR = "P11";

    private static final String REGION = "410105";
    private static final int FIRST_SERIAL = 31;

    private SharedGatePlans() {}

    static List<SitePlan> all() {
        return List.of(
                site(
                        FIRST,
                        "【演示】郑州金水A标项目",
                        DemoUnit.CONTRACTOR_C,
                        Crew.day(
                                "主体一班",
                                DemoUnit.LABOUR_3,
                                of(REBAR_WORKER, 4),
                                of(FORMWORK_WORKER, 3),
                                of(CARPENTER, 2)),
                        List.of(new Terms(Kind.TERMINATED, 3))),
                site(
                        SECOND,
                        "【演示】郑州金水B标项目",
                        DemoUnit.CONTRACTOR_C,
                        Crew.day(
                                "主体二班",
                                DemoUnit.LABOUR_3,
                                of(CONCRETE_WORKER, 3),
                                of(BRICKLAYER, 3),
                                of(SCAFFOLDER, 2)),
                        List.of()),
                site(
                        NEXT_DOOR,
                        "【演示】郑州金水C标项目",
                        DemoUnit.CONTRACTOR_D,
                        Crew.day("综合班", DemoUnit.LABOUR_3, of(REBAR_WORKER, 3), of(GENERAL_LABOURER, 3)),
                        List.of()));
    }

    static boolean isOneOf(String code) {
        return code.equals(FIRST) || code.equals(SECOND) || code.equals(NEXT_DOOR);
    }

    /** The third has a supervision unit and nobody who leads it there (C10). */
    private static SitePlan site(String code, String name, DemoUnit contractor, Crew crew, List<Terms> terms) {
        var officers = List.of(
                new Manager(contractor, Post.PROJECT_MANAGER),
                new Manager(contractor, Post.LABOUR_OFFICER),
                new Manager(DemoUnit.LABOUR_3, Post.PROJECT_LEADER));
        var chief = new Manager(DemoUnit.SUPERVISION_2, Post.CHIEF_SUPERVISOR);
        return new SitePlan(
                code,
                name,
                ProjectCategory.HOUSING,
                REGION,
                FIRST_SERIAL + code.charAt(2) - '0',
                List.of(
                        new Part(contractor, ParticipantType.GENERAL_CONTRACTOR),
                        new Part(DemoUnit.SUPERVISION_2, ParticipantType.SUPERVISION),
                        new Part(DemoUnit.OWNER_2, ParticipantType.OWNER),
                        new Part(DemoUnit.LABOUR_3, ParticipantType.LABOUR_SUB)),
                List.of(crew),
                code.equals(NEXT_DOOR)
                        ? officers
                        : Stream.concat(officers.stream(), Stream.of(chief)).toList(),
                terms,
                1,
                List.of(),
                0,
                0,
                List.of());
    }
}
