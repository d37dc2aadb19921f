package dev.rollcall.app.notice;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Sends the courier out every second, on a thread of its own: a slow mail server must not hold up the other schedules. */
@Component
class NoticeSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(NoticeSchedule.class);

    private final NoticeCourier courier;
    private final AtomicBoolean under = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        var thread = new Thread(work, "notice-courier");
        thread.setDaemon(true);
        return thread;
    });

    NoticeSchedule(NoticeCourier courier) {
        this.courier = courier;
    }

    @Scheduled(initialDelayString = "PT10S", fixedDelayString = "PT1S")
    void sendDue() {
        if (under.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        try {
            courier.run();
        } catch (RuntimeException away) {
            LOG.warn("notices wait", away);
        } finally {
            under.set(false);
        }
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }
}
