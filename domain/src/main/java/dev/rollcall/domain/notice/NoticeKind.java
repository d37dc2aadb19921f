package dev.rollcall.domain.notice;

/** What a notice says. Some ask for something, the others tell. */
public enum NoticeKind {
    /** A task waits for you. */
    TASK_ARRIVED(true),
    /** A task waits and nobody may decide it. */
    TASK_UNASSIGNED(true),
    TASK_REMINDED(true),
    TASK_ESCALATED(true),
    /** Somebody handed the task over to you. */
    TASK_HANDED_OVER(true),
    /** Who filed the request asks you to hurry. */
    TASK_URGED(true),
    /** A task you were told of needs no decision any more. */
    TASK_WITHDRAWN(false),
    /** Your request was approved at one node and goes on. */
    REQUEST_APPROVED(false),
    /** Your request was approved at its last node. */
    REQUEST_FINISHED(false),
    REQUEST_REJECTED(false),
    /** Your request was sent back to you: revise it and file it again, or withdraw it. */
    REQUEST_RETURNED(true),
    /** Your request was sent back to an earlier node. */
    REQUEST_SENT_BACK(false),
    /** You were sent a copy, to be read. */
    REQUEST_COPIED(false),
    /** What should have happened on an unbound device did not, as often as it was tried. */
    DEVICE_NOT_CLEARED(false),
    /** A bound device has not been heard of for long (R174). */
    DEVICE_OFFLINE(false),
    /** The clock of a bound device is more than a minute wrong (R174). */
    DEVICE_CLOCK_BAD(false),
    /** A bound device refuses more people than it lets pass (R174). */
    DEVICE_REFUSING(false);

    private final boolean asking;

    NoticeKind(boolean asking) {
        this.asking = asking;
    }

    /** Whether it is settled when the task is. */
    public boolean isAsking() {
        return asking;
    }
}
