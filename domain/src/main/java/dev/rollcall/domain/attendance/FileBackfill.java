package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.FilingForm;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A request to add what a device missed: one worker, one day (1.5).
 *
 * @param token made when the form was opened; the same token twice files one request
 * @param claims punches to add, local time of the site
 * @param documents evidence, uploaded before by the same account
 */
public record FileBackfill(
        UUID token,
        long projectId,
        long personId,
        LocalDate day,
        List<Claim> claims,
        BackfillReason reason,
        String explanation,
        List<UUID> documents)
        implements FilingForm {

    public FileBackfill {
        claims = List.copyOf(claims);
        documents = documents.stream().distinct().toList();
        explanation = explanation.strip();
    }

    /** One punch somebody says happened, Asia/Shanghai. */
    public record Claim(Direction direction, LocalDateTime at) {}
}
