package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.FiledRequest;
import dev.rollcall.domain.approval.RequestStatus;
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
import org.jspecify.annotations.Nullable;

/**
 * A request to change a project's status (R94–R97). What it was judged by at filing is frozen in it: the status then
 * (X21), the managing region (C11), and the row of the decision table that made its route. A project
 * has one open request at most.
 */
@Entity
@Table(name = "status_change_request")
public class StatusChangeRequest extends FiledRequest {
    @Enumerated(EnumType.STRING)
    private ProjectStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ProjectStatus toStatus;

    private LocalDate effectiveDay;
    private String reason;
    private String managingRegion;

    @Enumerated(EnumType.STRING)
    private ReviewRoute route;

    private String routeTable;
    private int routeVersion;
    private int routeRow;

    /** First day of the new status; null until approved. */
    private @Nullable LocalDate appliedFrom;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "status_change_paper", joinColumns = @JoinColumn(name = "request_id"))
    @OrderColumn(name = "position")
    private List<StatusPaper> papers = new ArrayList<>();

    protected StatusChangeRequest() {}

    static StatusChangeRequest filed(
            String requestNo,
            FileStatusChange command,
            Project project,
            long unitId,
            ReviewRoutes.Ruling ruling,
            Caller filer,
            Instant at) {
        var request = new StatusChangeRequest();
        request.filed(requestNo, project.id(), unitId, openKey(project.id()), command.token(), filer, at);
        request.fromStatus = project.status();
        request.toStatus = command.target();
        request.effectiveDay = command.effectiveDay();
        request.reason = command.reason();
        request.managingRegion = project.managingRegion();
        request.route = ruling.route();
        request.routeTable = ruling.table();
        request.routeVersion = ruling.version();
        request.routeRow = ruling.row();
        command.papers().forEach(paper -> request.papers.add(StatusPaper.of(paper)));
        return request;
    }

    static String openKey(long projectId) {
        return String.valueOf(projectId);
    }

    /** Day, reason and more papers, filed again. */
    void revise(ReviseStatusChange command) {
        effectiveDay = command.effectiveDay();
        reason = command.reason();
        command.papers().forEach(paper -> papers.add(StatusPaper.of(paper)));
    }

    /** The submit token is the salt: with this row gone, it tells nothing. */
    @Override
    protected String digest() {
        return ChainHash.digest(Map.of(
                "salt", submitToken(),
                "request", id().toString(),
                "effectiveDay", effectiveDay.toString(),
                "reason", reason));
    }

    void applied(LocalDate from, Instant at) {
        appliedFrom = from;
        end(RequestStatus.APPROVED, at);
    }

    StatusTransition transition() {
        return new StatusTransition(fromStatus, toStatus);
    }

    LocalDate effectiveDay() {
        return effectiveDay;
    }

    String reason() {
        return reason;
    }

    String managingRegion() {
        return managingRegion;
    }

    ReviewRoutes.Ruling ruling() {
        return new ReviewRoutes.Ruling(route, routeTable, routeVersion, routeRow);
    }

    @Nullable
    LocalDate appliedFrom() {
        return appliedFrom;
    }

    List<StatusPaper> papers() {
        return List.copyOf(papers);
    }
}
