package dev.rollcall.app.audit;

import dev.rollcall.domain.audit.DailyHeads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute whether a day's heads are still to be kept; the claim in the database makes one process do it. */
@Component
class DailyHeadsSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(DailyHeadsSchedule.class);

    private final DailyHeads heads;

    DailyHeadsSchedule(DailyHeads heads) {
        this.heads = heads;
    }

    @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT60S")
    void keepDue() {
        try {
            if (heads.keepDue()) {
                heads.latest().ifPresent(kept -> LOG.info("audit heads of {} kept: {}", kept.day(), kept.digest()));
            }
        } catch (RuntimeException away) {
            LOG.warn("audit heads are not kept yet; trying again in a minute", away);
        }
    }
}
