package dev.rollcall.domain.people;

/** Who ended a contract (解约类型, R67); party A is the unit, party B the worker. */
public enum TerminationType {
    PARTY_A("甲方解约"),
    PARTY_B("乙方解约"),
    BY_AGREEMENT("协商解约");

    private final String label;

    TerminationType(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
