package dev.rollcall.domain.project;

import java.util.Optional;

/** Part a unit plays in a project (责任主体), codes by T-2. */
public enum ParticipantType {
    SPECIALIST_SUB("001", "专业分包"),
    EQUIPMENT_SUB("002", "设备分包"),
    MATERIAL_SUB("003", "材料分包"),
    LOGISTICS("004", "后勤服务"),
    SPECIAL_EQUIPMENT("005", "特殊设备"),
    LABOUR_SUB("006", "劳务分包"),
    SUPERVISION("007", "监理"),
    OWNER("008", "建设单位"),
    GENERAL_CONTRACTOR("009", "总承包单位"),
    SURVEY("010", "勘察"),
    DESIGN("011", "设计单位"),
    OTHER("012", "其它");

    private final String nationalCode;
    private final String label;

    ParticipantType(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-2 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The constant with this T-2 code, if there is one. */
    public static Optional<ParticipantType> byNationalCode(String code) {
        return NationalCodes.find(values(), one -> one.nationalCode.equals(code));
    }
}
