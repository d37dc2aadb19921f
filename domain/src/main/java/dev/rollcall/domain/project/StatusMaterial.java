package dev.rollcall.domain.project;

/** A paper that supports a change of a project's status (R101). */
public enum StatusMaterial {
    /** 立项批文 */
    PROJECT_APPROVAL,
    /** 施工许可证 */
    CONSTRUCTION_PERMIT,
    /** 开工报告 */
    COMMENCEMENT_REPORT,
    /** 停工报告 */
    SUSPENSION_REPORT,
    /** 停工期间现场看护方案 */
    SITE_CARE_PLAN,
    /** 复工报告 */
    RESUMPTION_REPORT,
    /** 复工前安全检查记录 */
    SAFETY_CHECK,
    /** 完工报告 */
    COMPLETION_REPORT,
    /** 农民工工资结清证明 */
    WAGE_SETTLEMENT,
    /** 竣工验收备案表 */
    ACCEPTANCE_RECORD,
    /** 其他材料; never required */
    OTHER
}
