package dev.rollcall.domain.device;

import dev.rollcall.domain.notice.NoticeKind;

/** What provider and project are told of a bound device (R174). */
public enum DeviceAlert {
    /** Not heard of for longer than its family may be silent. */
    OFFLINE(NoticeKind.DEVICE_OFFLINE),
    /** Its clock is more than a minute wrong. */
    CLOCK_BAD(NoticeKind.DEVICE_CLOCK_BAD),
    /** It refuses more people than it lets pass. */
    REFUSING(NoticeKind.DEVICE_REFUSING);

    private final NoticeKind notice;

    DeviceAlert(NoticeKind notice) {
        this.notice = notice;
    }

    NoticeKind notice() {
        return notice;
    }
}
