package dev.rollcall.app.demo;

import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.project.Post;
import java.util.List;

/**
 * A login of the demo.
 *
 * @param role in words of the screen
 * @param note what to look at with it
 */
record DemoLogin(String username, Owner owner, String role, String note) {
    /** The same for every account of the demo. */
    static final String PASSWORD = "Demo#2023";

    /** In the order in which they should be tried: from filing to the auditor's look back. */
    static final List<DemoLogin> ALL = List.of(
            new DemoLogin("gc.a", new OfUnit(DemoUnit.CONTRACTOR_A), "总包企业", "西宁城西办公楼：打卡统计，发起补录"),
            new DemoLogin("sub.labor1", new OfUnit(DemoUnit.LABOUR_1), "分包企业", "只看得到本单位的人"),
            new DemoLogin("labor.p01", new OfPost("P01", Post.LABOUR_OFFICER), "总包劳务员", "补录第一节点"),
            new DemoLogin("pm.p01", new OfPost("P01", Post.PROJECT_MANAGER), "总包项目经理", "补录第二节点"),
            new DemoLogin("chief.p01", new OfPost("P01", Post.CHIEF_SUPERVISOR), "总监理工程师", "补录第三节点"),
            new DemoLogin("rep.p01", new OfPost("P01", Post.CHIEF_REP), "总监代表", "补录第三节点，先到先办"),
            new DemoLogin("auditor1", new OfPlatform(Role.AUDITOR, "演示审计员"), "审计", "只读：一个 √补 是怎么来的"),
            new DemoLogin("ops", new OfPlatform(Role.PLATFORM_OPS, "演示平台服务"), "平台服务", "无人办理与超时升级的任务"),
            new DemoLogin("gc.b", new OfUnit(DemoUnit.CONTRACTOR_B), "总包企业", "西宁城中学校：没有监理单位，两个节点"),
            new DemoLogin("labor.p02", new OfPost("P02", Post.LABOUR_OFFICER), "总包劳务员", "西宁城中学校，第一节点"),
            new DemoLogin("pm.p02", new OfPost("P02", Post.PROJECT_MANAGER), "总包项目经理", "西宁城中学校，第二节点"));

    /** Whom the account belongs to (answers 5). */
    sealed interface Owner {}

    record OfUnit(DemoUnit unit) implements Owner {}

    record OfPost(String project, Post post) implements Owner {}

    record OfPlatform(Role role, String name) implements Owner {}
}
