package dev.rollcall.domain.attendance.rule;

/** The one thing to do about a cell (capability 1, R32). */
public enum Remedy {
    NONE,
    /** 补合同: its absence still blocks punches. */
    UPLOAD_CONTRACT,
    /** 补工种、工资卡: their absence still blocks punches. */
    COMPLETE_PROFILE,
    /** 联系设备厂商: the device was silent, or what it sent could not be believed. */
    CONTACT_DEVICE_VENDOR,
    /** 补录. */
    FILE_BACKFILL
}
