package dev.rollcall.domain.device;

/** Why a device is to leave a project (1.5). */
public enum UnbindReason {
    PROJECT_FINISHED("项目完工"),
    DEVICE_FAULT("设备故障更换"),
    RELOCATION("迁移"),
    WRONGLY_BOUND("误绑");

    private final String label;

    UnbindReason(String label) {
        this.label = label;
    }

    /** Chinese term of the form. */
    public String label() {
        return label;
    }
}
