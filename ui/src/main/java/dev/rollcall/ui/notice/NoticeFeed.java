package dev.rollcall.ui.notice;

import com.vaadin.flow.shared.Registration;
import dev.rollcall.domain.notice.NoticeService;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Asks the database, once for all open pages of this process, whose notices have changed. What happened in another
 * process is seen like what happened in this one. Has a thread of its own: the schedule of the product may be busy for
 * minutes.
 */
@Component
class NoticeFeed {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeFeed.class);
    private static final int EVERY_MILLIS = 250;

    private final NoticeService notices;
    private final List<Subscriber> subscribers = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(NoticeFeed::daemon);
    private boolean failing;

    NoticeFeed(NoticeService notices) {
        this.notices = notices;
        thread.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The account's mark now; to be read before what is shown, so that nothing falls in between. */
    @Nullable
    Long mark(long accountId) {
        return notices.marks(List.of(accountId)).get(accountId);
    }

    /**
     * @param seen the mark that belongs to what the page shows
     * @param listener called on the feed's thread, whenever unread notices of the account came or went
     */
    Registration subscribe(long accountId, @Nullable Long seen, Runnable listener) {
        var subscriber = new Subscriber(accountId, seen, listener);
        subscribers.add(subscriber);
        return () -> subscribers.remove(subscriber);
    }

    private void look() {
        try {
            var marks = notices.marks(
                    subscribers.stream().map(each -> each.accountId).collect(Collectors.toSet()));
            subscribers.forEach(each -> each.see(marks.get(each.accountId)));
            failing = false;
        } catch (RuntimeException databaseAway) {
            if (!failing) {
                LOG.warn("open pages learn nothing new for now", databaseAway);
            }
            failing = true;
        }
    }

    private static final class Subscriber {
        private final long accountId;
        private final Runnable listener;
        private @Nullable Long seen;

        Subscriber(long accountId, @Nullable Long seen, Runnable listener) {
            this.accountId = accountId;
            this.seen = seen;
            this.listener = listener;
        }

        void see(@Nullable Long mark) {
            if (!Objects.equals(seen, mark)) {
                seen = mark;
                listener.run();
            }
        }
    }

    private static Thread daemon(Runnable work) {
        var thread = new Thread(work, "notice-feed");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
