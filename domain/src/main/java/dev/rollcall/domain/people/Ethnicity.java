package dev.rollcall.domain.people;

/** Ethnicity as printed on the identity card, codes by GB/T 3304; those met in the regions served, the rest as other. */
public enum Ethnicity {
    HAN("01", "汉"),
    MONGOL("02", "蒙古"),
    HUI("03", "回"),
    TIBETAN("04", "藏"),
    TU("30", "土"),
    SALAR("35", "撒拉"),
    OTHER("97", "其他");

    private final String nationalCode;
    private final String label;

    Ethnicity(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
