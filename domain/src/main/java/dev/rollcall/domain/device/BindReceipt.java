package dev.rollcall.domain.device;

/**
 * A binding that was made.
 *
 * @param epoch of the device from now on
 * @param shared it goes on standing on another project of the same contractor (C25)
 */
public record BindReceipt(long bindingId, String sn, int epoch, boolean shared) {}
