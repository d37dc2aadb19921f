package dev.rollcall.app.notice;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Carries out what is due: claim, send outside every transaction, note how it went. */
@Component
class NoticeCourier {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeCourier.class);

    private final Deliveries deliveries;
    private final List<NoticeChannel> channels;
    private final Clock clock;

    NoticeCourier(Deliveries deliveries, List<NoticeChannel> channels, Clock clock) {
        this.deliveries = deliveries;
        this.channels = List.copyOf(channels);
        this.clock = clock;
    }

    /** @return how many deliveries were tried */
    int run() {
        var ways = channels.stream().map(NoticeChannel::way).toList();
        var spread = 1;
        while (spread > 0) {
            spread = deliveries.spread(ways, clock.instant());
        }
        var tried = 0;
        for (var channel : channels) {
            for (var next = claim(channel); next.isPresent(); next = claim(channel)) {
                send(channel, next.get());
                tried++;
            }
        }
        return tried;
    }

    private Optional<Outgoing> claim(NoticeChannel channel) {
        return deliveries.claim(channel.way(), clock.instant());
    }

    private void send(NoticeChannel channel, Outgoing delivery) {
        try {
            channel.send(delivery);
            deliveries.sent(delivery, clock.instant());
        } catch (NoticeChannel.NotDelivered refused) {
            LOG.warn("notice {} by {} is not delivered: {}", delivery.id(), channel.way(), refused.getMessage());
            deliveries.failed(delivery, String.valueOf(refused.getMessage()), clock.instant());
        }
    }
}
