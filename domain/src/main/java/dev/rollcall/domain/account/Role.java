package dev.rollcall.domain.account;

/** What somebody is on a project or on the platform (requirements 1.1); a result of posts, units and regions. */
public enum Role {
    ENT_GC,
    ENT_SUB,
    ENT_SUPERVISION,
    ENT_OWNER,
    PM,
    GC_LABOR,
    CHIEF_SUP,
    SUP_REP,
    /** 建设单位项目负责人 */
    OWNER_REP,
    POST,
    REG_COUNTY,
    REG_CITY,
    REG_PROV,
    PLATFORM_OPS,
    PROVIDER,
    AUDITOR
}
