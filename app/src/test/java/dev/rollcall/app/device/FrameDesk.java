package dev.rollcall.app.device;

import org.springframework.stereotype.Component;

/** Lets the bridge learn who watches what, and write down what waits, when a test says so. */
@Component
public class FrameDesk {
    private final FrameCourier courier;

    FrameDesk(FrameCourier courier) {
        this.courier = courier;
    }

    public void look() {
        courier.look();
    }

    public void flush() {
        courier.flush();
    }
}
