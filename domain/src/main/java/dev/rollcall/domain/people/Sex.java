package dev.rollcall.domain.people;

/** As printed on the identity card; code T-16 differs from GB/T 2261.1 and stays in the adapter's mapping. */
public enum Sex {
    MALE("0", "男"),
    FEMALE("1", "女");

    private final String nationalCode;
    private final String label;

    Sex(String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** Code T-16 of the national platform; a mapping, never a key. */
    public String nationalCode() {
        return nationalCode;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
