package dev.rollcall.devicebridge.jt808;

/** Message ids, by the names of the standard. */
final class MessageId {
    static final int TERMINAL_ANSWER = 0x0001;
    static final int HEARTBEAT = 0x0002;
    static final int LOGOUT = 0x0003;
    static final int TIME_QUERY = 0x0004;
    static final int TERMINAL_ASKS_PARTS = 0x0005;
    static final int REGISTER = 0x0100;
    static final int LOGIN = 0x0102;
    static final int PARAMETERS = 0x0104;
    static final int ATTRIBUTES = 0x0107;
    static final int UPGRADE_RESULT = 0x0108;
    static final int LOCATION = 0x0200;
    static final int DRIVER = 0x0702;
    static final int LOCATION_BATCH = 0x0704;
    static final int MEDIA_EVENT = 0x0800;
    static final int MEDIA_DATA = 0x0801;
    static final int TRANSPARENT_UP = 0x0900;

    static final int PLATFORM_ANSWER = 0x8001;
    static final int PLATFORM_ASKS_PARTS = 0x8003;
    static final int TIME_ANSWER = 0x8004;
    static final int REGISTER_ANSWER = 0x8100;
    static final int MEDIA_ANSWER = 0x8800;
    static final int TRANSPARENT_DOWN = 0x8900;

    private MessageId() {}
}
