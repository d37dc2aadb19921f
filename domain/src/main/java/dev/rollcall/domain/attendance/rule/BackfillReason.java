package dev.rollcall.domain.attendance.rule;

/** Why a punch is missing (1.5). */
public enum BackfillReason {
    DEVICE_FAULT("设备故障"),
    POWER_OR_NETWORK("停电断网"),
    FORGOTTEN("忘记打卡"),
    /** The punches were blocked for want of a contract that has been uploaded since (C5). */
    CONTRACT_UPLOADED("合同补传"),
    WORK_ELSEWHERE("外出作业"),
    OTHER("其他");

    private final String label;

    BackfillReason(String label) {
        this.label = label;
    }

    /** Chinese term for screens. */
    public String label() {
        return label;
    }

    /** Whether the reason says nothing without words. */
    public boolean needsText() {
        return this == OTHER;
    }
}
