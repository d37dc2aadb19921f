package dev.rollcall.domain.device;

/** What a file of an unbind request shows; both are required (1.5). */
public enum UnbindMaterial {
    /** 现场照片 of the device where it stands. */
    SITE_PHOTO,
    /** 最后同步凭证: that the device has sent what it had. */
    SYNC_PROOF
}
