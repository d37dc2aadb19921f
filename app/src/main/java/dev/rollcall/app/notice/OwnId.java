package dev.rollcall.app.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** A message whose id is that of the delivery: sent again after a crash, it is recognised as the same one. */
final class OwnId extends MimeMessage {
    private final long delivery;

    OwnId(MimeMessage empty, long delivery) throws MessagingException {
        super(empty.getSession());
        this.delivery = delivery;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", "<notice-" + delivery + "@rollcall>");
    }
}
