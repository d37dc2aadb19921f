package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.FiledRequest;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.audit.ChainHash;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A back-fill request (R42–R47). A worker has one open request at most for a day (X16). */
@Entity
@Table(name = "backfill_request")
public class BackfillRequest extends FiledRequest {
    private long personId;
    private long membershipId;
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    private BackfillReason reason;

    private String explanation;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "backfill_punch", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<ClaimedPunch> claims = new ArrayList<>();

    protected BackfillRequest() {}

    static BackfillRequest filed(
            String requestNo, FileBackfill command, MembershipFacts membership, Caller filer, Instant at) {
        var request = new BackfillRequest();
        var openKey = openKey(command.projectId(), command.personId(), command.day());
        request.filed(requestNo, command.projectId(), membership.unitId(), openKey, command.token(), filer, at);
        request.personId = command.personId();
        request.membershipId = membership.membershipId();
        request.day = command.day();
        request.reason = command.reason();
        request.explanation = command.explanation();
        command.claims().forEach(claim -> request.claims.add(ClaimedPunch.of(claim)));
        return request;
    }

    /** What the audit record says of the form. The submit token is the salt: with this row gone, it tells nothing. */
    @Override
    protected String digest() {
        return ChainHash.digest(Map.of(
                "salt", submitToken(),
                "request", id().toString(),
                "person", Long.toString(personId),
                "day", day.toString(),
                "reason", reason.name(),
                "explanation", explanation,
                "punches", claims.stream().map(ClaimedPunch::text).collect(Collectors.joining(" "))));
    }

    static String openKey(long projectId, long personId, LocalDate day) {
        return projectId + ":" + personId + ":" + day;
    }

    /** What was claimed and why, filed again. */
    void revise(ReviseBackfill command) {
        reason = command.reason();
        explanation = command.explanation();
        claims.clear();
        command.claims().forEach(claim -> claims.add(ClaimedPunch.of(claim)));
    }

    long personId() {
        return personId;
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

    List<ClaimedPunch> claims() {
        return List.copyOf(claims);
    }
}
