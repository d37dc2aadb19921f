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
    CHIEF_SUPERVISOR(Role.CHIEF_SUP, Role.SUP_REP);

    private final Set<Role> roles;

    ApprovalNode(Role... roles) {
        this.roles = Set.of(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    /** Key of the group that shares this node's tasks on one project. */
    public String groupKey(long projectId) {
        return projectId + "/" + name();
    }
}
