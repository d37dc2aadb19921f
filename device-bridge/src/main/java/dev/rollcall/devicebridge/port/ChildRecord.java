package dev.rollcall.devicebridge.port;

import org.jspecify.annotations.Nullable;

/**
 * The terminal behind a gateway that a record is from. Its record number is the child's own, so that the same punch is
 * known again when it comes by another route (R110, R169).
 *
 * @param sn the child's serial number, at most 64 characters; not authenticated by itself, but only taken for a child
 *     where the child is registered behind this gateway
 * @param epoch binding epoch the child made the record under; null for the message's
 * @param boot id of the child's record counter, at most 64 characters; null for the message's
 */
public record ChildRecord(
        String sn, @Nullable Integer epoch, @Nullable String boot) {}
