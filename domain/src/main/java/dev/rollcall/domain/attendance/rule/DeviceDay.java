package dev.rollcall.domain.attendance.rule;

import org.jspecify.annotations.Nullable;

/**
 * What one device sent of one day.
 *
 * @param punches all of them, refused ones too
 * @param alive with the mark T
 * @param failed with the mark F
 * @param scored with a liveness score; devices that send none cannot be judged by it
 * @param lowest score; null without any
 * @param highest score; null without any
 * @param repeatedPhotos photos, by content, that came for more than one person or had come on an earlier day
 */
public record DeviceDay(
        long punches,
        long alive,
        long failed,
        long scored,
        @Nullable Double lowest,
        @Nullable Double highest,
        long repeatedPhotos) {}
