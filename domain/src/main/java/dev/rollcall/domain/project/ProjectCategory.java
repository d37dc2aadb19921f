package dev.rollcall.domain.project;

import java.util.Optional;

/** Kind of works of a project (项目类型), codes by T-17. */
public enum ProjectCategory {
    HOUSING("01", "房屋建筑"),
    MUNICIPAL("02", "市政公用"),
    MECHANICAL_ELECTRICAL("03", "机电安装"),
    RAILWAY("04", "铁路"),
    HIGHWAY("05", "公路"),
    PORT_WATERWAY("06", "港口与航道"),
    WATER_CONSERVANCY("07", "水利水电"),
    POWER("08", "电力"),
    MINING("09", "矿山"),
    SMELTING("10", "冶炼"),
    PETROCHEMICAL("11", "化工石油"),
    TELECOM("12", "通信"),
    OTHER("99", "其他");

    private final String nationalCode;
    private final String label;

    ProjectCategory(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-17 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The constant with this T-17 code, if there is one. */
    public static Optional<ProjectCategory> byNationalCode(String code) {
        return NationalCodes.find(values(), one -> one.nationalCode.equals(code));
    }
}
