package dev.rollcall.domain.approval;

import org.jspecify.annotations.Nullable;

/**
 * Why a task is before its reader.
 *
 * @param opening why it was made, and before whom it came then
 * @param mine what put it before the reader, the latest; null for who came to the post after it was made, or only
 *     watches over it
 */
public record WhyMe(TaskReason opening, @Nullable Mine mine) {

    /** The reason and what the reader was by it. */
    public record Mine(TaskReason reason, TaskReason.Entitled reader) {}
}
