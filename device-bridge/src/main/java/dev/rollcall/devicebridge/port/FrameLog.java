package dev.rollcall.devicebridge.port;

/**
 * The live log of what single devices say and are told, for support. Nearly every device is one nobody watches, and every
 * frame asks: so {@link #wanted} looks into memory alone, takes no lock and never waits.
 */
public interface FrameLog {

    /** Nobody watches anything. */
    FrameLog NOBODY = new FrameLog() {
        @Override
        public boolean wanted(String sn) {
            return false;
        }

        @Override
        public void note(FrameNote note) {
            // nobody asked
        }
    };

    /** Whether somebody watches the device now. */
    boolean wanted(String sn);

    /**
     * Takes a frame of a device that is watched. Never waits and never throws: what finds no room is counted and dropped. The
     * bytes may be about people; they are masked before they are written anywhere.
     */
    void note(FrameNote note);
}
