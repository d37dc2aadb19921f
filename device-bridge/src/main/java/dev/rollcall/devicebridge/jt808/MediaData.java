package dev.rollcall.devicebridge.jt808;

/**
 * 0801: the picture, sound or film itself.
 *
 * @param location where it was made
 * @param data the file
 */
record MediaData(MediaEvent head, Location location, byte[] data) {

    static MediaData read(BodyReader body) throws Malformed {
        return new MediaData(MediaEvent.read(body), Location.readFixed(body), body.rest());
    }

    byte[] body() {
        return head.writeTo(new BodyWriter(36 + data.length))
                .bytes(location.body())
                .bytes(data)
                .toByteArray();
    }
}
