package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A back-fill request (R42–R47). While it is open its {@code openKey} is taken, so that a second open
 * request for the same worker and day cannot exist (X16); every end gives the key back.
 */
@Entity
@Table(name = "backfill_request")
public class BackfillRequest {
    @Id
    private String id;

    private String requestNo;
    private long projectId;
    private long personId;
    private long membershipId;
    private long unitId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private BackfillReason reason;

    private String explanation;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private @Nullable String openKey;
    private String submitToken;
    private long initiatorAccountId;
    private @Nullable Long initiatorPersonId;
    private Instant submittedAt;
    private @Nullable Instant finishedAt;

    /** Grows with every decision and every end; a page opened before is then known to be stale. */
    private long version;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "backfill_punch", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<ClaimedPunch> claims = new ArrayList<>();

    protected BackfillRequest() {}

    static BackfillRequest filed(
            UUID id,
            String requestNo,
            FileBackfill command,
            MembershipFacts membership,
            long accountId,
            @Nullable Long filerPersonId,
            Instant at) {
        var request = new BackfillRequest();
        request.id = id.toString();
        request.requestNo = requestNo;
        request.projectId = command.projectId();
        request.personId = command.personId();
        request.membershipId = membership.membershipId();
        request.unitId = membership.unitId();
        request.day = command.day();
        request.reason = command.reason();
        request.explanation = command.explanation();
        request.status = RequestStatus.OPEN;
        request.openKey = openKey(command.projectId(), command.personId(), command.day());
        request.submitToken = command.token().toString();
        request.initiatorAccountId = accountId;
        request.initiatorPersonId = filerPersonId;
        request.submittedAt = at;
        command.claims().forEach(claim -> request.claims.add(ClaimedPunch.of(claim)));
        return request;
    }

    static String openKey(long projectId, long personId, LocalDate day) {
        return projectId + ":" + personId + ":" + day;
    }

    void decided() {
        version++;
    }

    void end(RequestStatus end, Instant at) {
        if (status != RequestStatus.OPEN) {
            throw new IllegalStateException(requestNo + " is " + status + ", cannot become " + end);
        }
        status = end;
        finishedAt = at;
        openKey = null;
        version++;
    }

    UUID id() {
        return UUID.fromString(id);
    }

    String requestNo() {
        return requestNo;
    }

    long projectId() {
        return projectId;
    }

    long personId() {
        return personId;
    }

    long unitId() {
        return unitId;
    }

    LocalDate day() {
        return day;
    }

    BackfillReason reason() {
        return reason;
    }

    String explanation() {
        return explanation;
    }

    RequestStatus status() {
        return status;
    }

    long initiatorAccountId() {
        return initiatorAccountId;
    }

    @Nullable
    Long initiatorPersonId() {
        return initiatorPersonId;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    Instant finishedAt() {
        return finishedAt;
    }

    long version() {
        return version;
    }

    List<ClaimedPunch> claims() {
        return List.copyOf(claims);
    }
}
