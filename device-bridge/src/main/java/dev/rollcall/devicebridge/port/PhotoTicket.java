package dev.rollcall.devicebridge.port;

/**
 * A one-time link.
 *
 * @param token the link's own word
 * @param sn the device it was given to
 * @param size bytes the photo has, as the punch said
 * @param sha256 hash the photo has, as the punch said, 64 lower-case hex digits
 * @param used true when the photo has been stored; a device that lost the answer is then told so
 */
public record PhotoTicket(String token, String sn, long size, String sha256, boolean used) {

    /** Leaves out the token, which lets its bearer write. */
    @Override
    public String toString() {
        return "PhotoTicket[sn=%s, size=%d, used=%s]".formatted(sn, size, used);
    }
}
