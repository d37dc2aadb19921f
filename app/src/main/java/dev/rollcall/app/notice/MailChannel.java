package dev.rollcall.app.notice;

import dev.rollcall.domain.notice.NoticeAddresses;
import dev.rollcall.domain.notice.NoticeEvent;
import jakarta.mail.MessagingException;
import java.net.URI;
import java.text.MessageFormat;
import java.util.Date;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;

/**
 * E-mail in Chinese and English: number, project and what to do. Names of workers, let alone numbers of persons, stay in
 * the house.
 */
final class MailChannel implements NoticeChannel {
    private static final String WORDS = "rollcall.mail";

    private final JavaMailSender sender;
    private final NoticeAddresses addresses;
    private final String from;
    private final @Nullable URI link;

    MailChannel(JavaMailSender sender, NoticeAddresses addresses, String from, @Nullable URI link) {
        this.sender = sender;
        this.addresses = addresses;
        this.from = from;
        this.link = link;
    }

    @Override
    public Way way() {
        return Way.MAIL;
    }

    @Override
    public void send(Outgoing delivery) {
        var address = addresses.of(delivery.accountId());
        if (address.isEmpty()) {
            return; // the recipient wants no more e-mails
        }
        try {
            var message = new OwnId(sender.createMimeMessage(), delivery.id());
            var mail = new MimeMessageHelper(message, "UTF-8");
            mail.setFrom(from);
            mail.setTo(address.get());
            mail.setSubject(text(Locale.CHINESE, "subject", delivery));
            mail.setText(
                    text(Locale.CHINESE, "body", delivery) + "\n\n" + text(Locale.ENGLISH, "body", delivery) + "\n");
            mail.setSentDate(Date.from(delivery.event().at()));
            sender.send(message);
        } catch (MailException | MessagingException notTaken) {
            // Its text may name the address.
            throw new NotDelivered("SMTP: " + notTaken.getClass().getSimpleName(), notTaken);
        }
    }

    private static String page(NoticeEvent event) {
        return event.isOfDevice() ? "devices/" + event.deviceId() : "requests/" + event.requestId();
    }

    private String text(Locale locale, String part, Outgoing delivery) {
        var words = ResourceBundle.getBundle(
                WORDS, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        var event = delivery.event();
        var address = link == null ? "" : link.toString().replaceAll("/+$", "") + "/" + page(event);
        return new MessageFormat(words.getString(part), locale)
                .format(new Object[] {
                    words.getString("kind." + event.kind().name()), event.requestNo(), delivery.projectName(), address
                })
                .strip();
    }
}
