package dev.rollcall.devicebridge.mqttface;

/**
 * Where one machine speaks and listens.
 *
 * @param basic where it says that it is on-line; may be shared by all machines
 * @param heartbeat where it beats; may be shared too
 * @param down where it listens
 */
record Topics(String basic, String heartbeat, String rec, String snap, String ack, String down) {

    /** {@code mqtt/face/…} */
    static Topics generic(String id) {
        return below("mqtt/face/" + id, "mqtt/face");
    }

    /** {@code mqtt/{CODE}/{deviceNo}/…} */
    static Topics hefei(String code, String deviceNo) {
        return below("mqtt/" + code + '/' + deviceNo, "mqtt/" + code);
    }

    /** {@code mqtt/device/{CODE}/{ID}/…} */
    static Topics standard(String code, String deviceNo) {
        var own = "mqtt/device/" + code + '/' + deviceNo;
        return below(own, own);
    }

    private static Topics below(String own, String contact) {
        return new Topics(contact + "/basic", contact + "/heartbeat", own + "/Rec", own + "/Snap", own + "/Ack", own);
    }

    boolean mayPublish(String topic) {
        return topic.equals(basic) || topic.equals(heartbeat) || topic.equals(ack) || hasRecords(topic);
    }

    /** Where every message has to be kept or stored. */
    boolean hasRecords(String topic) {
        return topic.equals(rec) || topic.equals(snap);
    }

    boolean mayListen(String filter) {
        return filter.equals(down) || filter.equals(down + "/#") || filter.equals(down + "/+");
    }
}
