package dev.rollcall.domain.people;

/** What is uploaded for a worker (R59). */
public enum ContractKind {
    LABOUR_CONTRACT("劳动合同"),
    EMPLOYMENT_AGREEMENT("用工书面协议");

    private final String label;

    ContractKind(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
