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
            new DemoLogin("ops", new OfPlatform(Role.PLATFORM_OPS, "演示平台服务"), "平台服务", "设备解绑，无人办理与超时升级的任务"),
            new DemoLogin("gc.b", new OfUnit(DemoUnit.CONTRACTOR_B), "总包企业", "西宁城中学校：没有监理单位，两个节点"),
            new DemoLogin("labor.p02", new OfPost("P02", Post.LABOUR_OFFICER), "总包劳务员", "西宁城中学校，第一节点"),
            new DemoLogin("pm.p02", new OfPost("P02", Post.PROJECT_MANAGER), "总包项目经理", "西宁城中学校，第二节点"));

    /** Who reviews status changes; loaded with the projects they review. */
    static final List<DemoLogin> ADMINISTRATORS = List.of(
            region("county.632523", Role.REG_COUNTY, "632523", "区县主管部门", "贵德市政道路：停工，等区县初审"),
            region("city.632500", Role.REG_CITY, "6325", "市州主管部门", "贵德市政道路：区县同意后终审"),
            region("city.630200", Role.REG_CITY, "6302", "市州主管部门", "海东医院：完工，一步终审"),
            region("prov.630000", Role.REG_PROV, "63", "省级主管部门", "格尔木升压站：停工，一步终审"),
            region("city.632700", Role.REG_CITY, "6327", "市州主管部门", "玉树保障房：区县已同意，等终审"),
            region("county.630202", Role.REG_COUNTY, "630202", "区县主管部门", "海东乐都住宅：已停工"),
            region("county.632301", Role.REG_COUNTY, "632301", "区县主管部门", "同仁文体中心：已完工"),
            region("city.632300", Role.REG_CITY, "6323", "市州主管部门", "同仁文体中心：已完工"),
            region("county.632701", Role.REG_COUNTY, "632701", "区县主管部门", "玉树保障房"),
            region("county.630104", Role.REG_COUNTY, "630104", "区县主管部门", "西宁城西办公楼"),
            region("county.630103", Role.REG_COUNTY, "630103", "区县主管部门", "西宁城中学校"),
            region("city.630100", Role.REG_CITY, "6301", "市州主管部门", "西宁市各项目"),
            region("county.410185", Role.REG_COUNTY, "410185", "区县主管部门", "郑州登封景区：驳回过一次开工"),
            region("city.410100", Role.REG_CITY, "4101", "市州主管部门", "郑州市各项目"),
            region("county.410105", Role.REG_COUNTY, "410105", "区县主管部门", "郑州金水 A、B、C 标"));

    /** Who asks for the unbinding of devices and who decides; loaded with the devices. */
    static final List<DemoLogin> DISMANTLERS = List.of(
            new DemoLogin("provider1", new OfUnit(DemoUnit.PROVIDER), "服务商", "海东乐都住宅：申请解绑故障设备"),
            new DemoLogin("pm.p03", new OfPost("P03", Post.PROJECT_MANAGER), "总包项目经理", "海东乐都住宅：设备解绑，等项目经理"),
            new DemoLogin("pm.p04", new OfPost("P04", Post.PROJECT_MANAGER), "总包项目经理", "贵德市政道路：驳回过一次解绑"),
            new DemoLogin("pm.p05", new OfPost("P05", Post.PROJECT_MANAGER), "总包项目经理", "海东医院"),
            new DemoLogin("pm.p06", new OfPost("P06", Post.PROJECT_MANAGER), "总包项目经理", "格尔木升压站"),
            new DemoLogin("pm.p07", new OfPost("P07", Post.PROJECT_MANAGER), "总包项目经理", "同仁文体中心：完工拆设备"),
            new DemoLogin("owner.p07", new OfPost("P07", Post.PROJECT_LEADER), "建设单位项目负责人", "同仁文体中心：已确认解绑，等平台服务"));

    /** At the shared gate and next door; loaded with these projects. */
    static final List<DemoLogin> NEIGHBOURS = List.of(
            new DemoLogin("gc.c", new OfUnit(DemoUnit.CONTRACTOR_C), "总包企业", "郑州金水 A、B 标：共用大门，合并考勤"),
            new DemoLogin("gc.d", new OfUnit(DemoUnit.CONTRACTOR_D), "总包企业", "郑州金水 C 标：同一出入口、另一总包，用移动设备"),
            new DemoLogin("labor.p09", new OfPost("P09", Post.LABOUR_OFFICER), "总包劳务员", "郑州金水 A 标：打卡归哪个项目，为什么"),
            new DemoLogin("pm.p10", new OfPost("P10", Post.PROJECT_MANAGER), "总包项目经理", "郑州金水 B 标"));

    private static DemoLogin region(String username, Role role, String prefix, String words, String note) {
        return new DemoLogin(username, new OfRegion(role, prefix), words, note);
    }

    /** Whom the account belongs to (answers 5). */
    sealed interface Owner {}

    record OfUnit(DemoUnit unit) implements Owner {}

    record OfPost(String project, Post post) implements Owner {}

    record OfPlatform(Role role, String name) implements Owner {}

    /** @param prefix of the region's code, as long as the role's level */
    record OfRegion(Role role, String prefix) implements Owner {}
}
