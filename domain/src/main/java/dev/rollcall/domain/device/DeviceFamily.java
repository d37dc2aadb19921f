package dev.rollcall.domain.device;

import java.time.Duration;

/** Families of devices, after both documents (R108–R117); the name is what is stored. */
public enum DeviceFamily {
    /** 人脸识别考勤机 (R108) */
    FACE_TERMINAL(Speaks.MAY, true, false),
    /** 采集机: takes people in, punches nobody (R115). */
    CAPTURE_TERMINAL(Speaks.MAY, false, false),
    /** 一体机 / 手持: takes people in and punches (R113). */
    MOBILE_FACE(Speaks.MUST, true, true),
    /** 蓝牙设备: punches through a handheld, which speaks for it (R116). */
    BLUETOOTH(Speaks.NEVER, true, true),
    /** 物联网数据采集终端 (R110) */
    IOT_TERMINAL(Speaks.MUST, false, false),
    /** 闸机: opens when the machine says so, the platform learns it afterwards (R109, R128). */
    TURNSTILE(Speaks.NEVER, false, false),
    /** 二代身份证阅读器, at a PC (R111) */
    ID_READER(Speaks.NEVER, false, false);

    private static final Duration FIXED_SILENCE = Duration.ofMinutes(10);
    private static final Duration MOBILE_SILENCE = Duration.ofHours(24);

    private final Speaks speaks;
    private final boolean punches;
    private final boolean mobile;

    DeviceFamily(Speaks speaks, boolean punches, boolean mobile) {
        this.speaks = speaks;
        this.punches = punches;
        this.mobile = mobile;
    }

    /** Whether a device of the family reaches the platform itself; one that does not stands behind an IoT terminal. */
    enum Speaks {
        NEVER,
        MAY,
        MUST
    }

    public boolean mayHaveWire() {
        return speaks != Speaks.NEVER;
    }

    public boolean mustHaveWire() {
        return speaks == Speaks.MUST;
    }

    /** People pass at it and are recorded. */
    public boolean punches() {
        return punches;
    }

    /** Carried about, so that only its position and the project's fence say where it was (R126). */
    public boolean mobile() {
        return mobile;
    }

    /** It takes people in (R115). */
    public boolean captures() {
        return this == CAPTURE_TERMINAL || this == MOBILE_FACE;
    }

    /**
     * Whether it can only be bound together with the IoT terminal it is wired to (R133).
     *
     * @param hasWire it reaches the platform itself
     */
    public boolean needsGateway(boolean hasWire) {
        return this == FACE_TERMINAL && !hasWire;
    }

    /** It says something by itself, so that silence means something. */
    public boolean isHeard() {
        return mayHaveWire();
    }

    /** How long it may be silent and still counts as online (D-7, R160). */
    public Duration silence() {
        return mobile ? MOBILE_SILENCE : FIXED_SILENCE;
    }
}
