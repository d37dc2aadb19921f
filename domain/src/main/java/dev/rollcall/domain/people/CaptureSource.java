package dev.rollcall.domain.people;

/** Where the identity data of a person were read (C17): from the card's chip, except by approved manual entry. */
public enum CaptureSource {
    PC_READER("身份证阅读器"),
    CAPTURE_DEVICE("采集机"),
    MOBILE_DEVICE("一体机"),
    MANUAL("人工录入");

    private final String label;

    CaptureSource(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
