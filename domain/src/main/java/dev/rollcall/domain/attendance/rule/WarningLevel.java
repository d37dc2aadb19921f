package dev.rollcall.domain.attendance.rule;

/** Contract warning (D-3), in rising order. {@link #RED} blocks punches (R63). */
public enum WarningLevel {
    NONE("无"),
    YELLOW("黄色预警"),
    ORANGE("橙色预警"),
    RED("红色预警");

    private final String label;

    WarningLevel(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }
}
