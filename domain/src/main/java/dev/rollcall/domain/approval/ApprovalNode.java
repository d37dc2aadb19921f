package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Role;
import java.util.Set;

/**
 * A station of a route, named by the post that decides there (D-6, C9). Tasks go to posts: whoever
 * holds one of the roles on the request's project is a candidate, the first to act decides.
 */
public enum ApprovalNode {
    /** 总包劳务员 */
    LABOUR_OFFICER(Role.GC_LABOR),
    /** 总包项目经理 */
    PROJECT_MANAGER(Role.PM),
    /** 总监理工程师, or the deputy, or the representative */
    CHIEF_SUPERVISOR(Role.CHIEF_SUP, Role.SUP_REP),
    /** 区县主管部门管理员 (D-5) */
    COUNTY_ADMINISTRATOR(Role.REG_COUNTY),
    /** 市州主管部门管理员 */
    CITY_ADMINISTRATOR(Role.REG_CITY),
    /** 省级主管部门管理员 */
    PROVINCE_ADMINISTRATOR(Role.REG_PROV),
    /** 建设单位项目负责人 (L26) */
    OWNER_REPRESENTATIVE(Role.OWNER_REP),
    /** 平台服务 (R135) */
    PLATFORM_OPERATIONS(Role.PLATFORM_OPS),
    /** 申请人: who filed the request, asked to revise it. No post's task, and nothing is decided there. */
    APPLICANT();

    private static final String ACCOUNT = "account-";

    private final Set<Role> roles;

    ApprovalNode(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Key of the group that shares this node's tasks on one project; tasks of applicants have their own. */
    public String groupKey(long projectId) {
        return projectId + "/" + name();
    }

    /** Key of the group of one account: its own requests that were sent back to it. */
    static String applicantKey(long accountId) {
        return ACCOUNT + accountId + "/" + APPLICANT;
    }

    /** Whether a group is one account's own, across all projects. */
    public static boolean isApplicantKey(String groupKey) {
        return groupKey.startsWith(ACCOUNT);
    }
}
