package dev.rollcall.processes.engine;

import static dev.rollcall.processes.engine.EngineFailures.translated;

import dev.rollcall.domain.approval.ApprovalTimers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The engine's own timers, rung by hand. */
@Component
class CamundaApprovalTimers implements ApprovalTimers {
    private final ManagementService jobs;

    CamundaApprovalTimers(ManagementService jobs) {
        this.jobs = jobs;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Due> dueUntil(Instant moment) {
        var before = Date.from(moment.plusMillis(1));
        return translated(
                "read due timers",
                () ->
                        jobs
                                .createJobQuery()
                                .timers()
                                .active()
                                .duedateLowerThan(before)
                                .orderByJobDuedate()
                                .asc()
                                .list()
                                .stream()
                                .map(job ->
                                        new Due(job.getId(), job.getDuedate().toInstant()))
                                .toList());
    }

    @Override
    @Transactional
    public void ring(Due timer) {
        translated("ring timer " + timer.timerId(), () -> {
            jobs.executeJob(timer.timerId());
            return timer;
        });
    }
}
