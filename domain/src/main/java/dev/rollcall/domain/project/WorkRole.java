package dev.rollcall.domain.project;

import java.util.Optional;

/** Family a person belongs to on a project, codes by T-5: only labour workers have trades, wage cards, contract warnings and back-fills (R42, C29). */
public enum WorkRole {
    POST_PERSON("10", "管理人员"),
    LABOUR_WORKER("20", "建筑工人");

    private final String nationalCode;
    private final String label;

    WorkRole(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-5 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The constant with this T-5 code, if there is one. */
    public static Optional<WorkRole> byNationalCode(String code) {
        return NationalCodes.find(values(), one -> one.nationalCode.equals(code));
    }
}
