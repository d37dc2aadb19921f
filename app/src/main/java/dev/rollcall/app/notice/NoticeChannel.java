package dev.rollcall.app.notice;

/** A way out of the house. Its bean exists only where its settings do. */
interface NoticeChannel {

    Way way();

    /** @throws NotDelivered when the other side did not take it; it is tried again later */
    void send(Outgoing delivery);

    /** As stored in {@code notice_delivery.channel}. */
    enum Way {
        /** One delivery for each recipient who left an address. */
        MAIL,
        /** One delivery for the event. */
        WEBHOOK
    }

    /** The other side did not take it. The message is shown to operations, so it holds nothing about people. */
    final class NotDelivered extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotDelivered(String why) {
            super(why);
        }

        NotDelivered(String why, Throwable cause) {
            super(why, cause);
        }
    }
}
