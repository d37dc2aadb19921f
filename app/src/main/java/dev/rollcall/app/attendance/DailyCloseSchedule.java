package dev.rollcall.app.attendance;

import dev.rollcall.domain.attendance.DailyClose;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every half minute whether a day is over; the claim in the database makes one process close it. */
@Component
class DailyCloseSchedule {
    private final DailyClose close;

    DailyCloseSchedule(DailyClose close) {
        this.close = close;
    }

    @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT30S")
    void closeDue() {
        close.closeDue();
    }
}
