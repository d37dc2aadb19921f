package dev.rollcall.domain.project;

import java.util.Optional;

/** Post of a person on a project (岗位), codes by T-4. Tasks go to posts, not to persons (C9, C10). */
public enum Post {
    CHIEF_SUPERVISOR("1001", "总监理工程师"),
    DEPUTY_CHIEF("1002", "副总监理工程师"),
    SAFETY_DEPUTY_CHIEF("1003", "安全（副总监）监理工程师"),
    SPECIALIST_SUPERVISOR("1004", "专业监理工程师"),
    SUPERVISING_ENGINEER("1005", "监理工程师"),
    SUPERVISION_ASSISTANT("1006", "监理员"),
    SUPERVISION_SAFETY_OFFICER("1007", "监理安全员"),
    CHIEF_ENGINEER("1008", "项目总工程师"),
    PROJECT_MANAGER("1009", "项目经理"),
    PROJECT_ENGINEER("1012", "项目工程师"),
    PROJECT_LEADER("1013", "项目管理员/项目负责人"),
    SITE_OFFICER("1016", "施工员"),
    QUALITY_OFFICER("1017", "质量员"),
    SAFETY_OFFICER("1018", "安全员"),
    STANDARDS_OFFICER("1019", "标准员"),
    MATERIALS_OFFICER("1020", "材料员"),
    LABOUR_OFFICER("1022", "劳务员"),
    DOCUMENTS_OFFICER("1023", "资料员"),
    CHIEF_REP("1024", "总监理工程师代表"),
    SURVEY_OFFICER("1025", "测量员"),
    TEST_OFFICER("1026", "试验员"),
    QUALITY_LEAD("1028", "质量负责人"),
    TECH_LEAD("1030", "技术负责人"),
    PRODUCTION_MANAGER("1031", "生产经理");

    private final String nationalCode;
    private final String label;

    Post(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-4 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The constant with this T-4 code, if there is one. */
    public static Optional<Post> byNationalCode(String code) {
        return NationalCodes.find(values(), one -> one.nationalCode.equals(code));
    }
}
