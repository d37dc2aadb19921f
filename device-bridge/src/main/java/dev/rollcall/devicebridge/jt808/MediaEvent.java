package dev.rollcall.devicebridge.jt808;

/**
 * 0800: the terminal has made a picture, sound or film; the head of 0801 is the same.
 *
 * @param mediaId the terminal's number for it
 * @param type 0 picture, 1 sound, 2 film
 * @param format 0 JPEG, 1 TIF, 2 MP3, 3 WAV, 4 WMV
 * @param event what made it do so
 * @param channel camera or microphone
 */
record MediaEvent(long mediaId, int type, int format, int event, int channel) {

    static MediaEvent read(BodyReader body) throws Malformed {
        return new MediaEvent(body.dword(), body.u8(), body.u8(), body.u8(), body.u8());
    }

    byte[] body() {
        return writeTo(new BodyWriter(8)).toByteArray();
    }

    BodyWriter writeTo(BodyWriter body) {
        return body.dword(mediaId).u8(type).u8(format).u8(event).u8(channel);
    }
}
