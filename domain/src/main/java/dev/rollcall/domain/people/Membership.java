package dev.rollcall.domain.people;

import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.project.WorkType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One stay of a person on a project (D-8). It begins with the entry and ends with the exit; whoever comes back gets a
 * new one.
 */
@Entity
@Table(name = "membership")
public class Membership {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long projectId;
    private long personId;
    private long unitId;
    private @Nullable Long teamId;

    @Enumerated(EnumType.STRING)
    private WorkRole workRole;

    @Enumerated(EnumType.STRING)
    private @Nullable WorkType workType;

    @Enumerated(EnumType.STRING)
    private @Nullable Post post;

    private LocalDate entryDate;
    private @Nullable LocalDate exitDate;

    protected Membership() {}

    private Membership(long projectId, long personId, long unitId, WorkRole workRole, LocalDate entryDate) {
        this.projectId = projectId;
        this.personId = personId;
        this.unitId = unitId;
        this.workRole = workRole;
        this.entryDate = entryDate;
    }

    /** @param workType null for a record taken over incomplete, whose punches are rejected until it is known (R57) */
    public static Membership ofWorker(
            long projectId, long personId, long unitId, long teamId, @Nullable WorkType workType, LocalDate entryDate) {
        var membership = new Membership(projectId, personId, unitId, WorkRole.LABOUR_WORKER, entryDate);
        membership.teamId = teamId;
        membership.workType = workType;
        return membership;
    }

    public static Membership ofPostPerson(long projectId, long personId, long unitId, Post post, LocalDate entryDate) {
        var membership = new Membership(projectId, personId, unitId, WorkRole.POST_PERSON, entryDate);
        membership.post = post;
        return membership;
    }

    /**
     * Ends the stay; that day is its last.
     *
     * @throws IllegalStateException when it has ended already
     * @throws IllegalArgumentException when the day lies before the entry or after {@code today} (D-8)
     */
    public void exit(LocalDate day, LocalDate today) {
        if (exitDate != null) {
            throw new IllegalStateException("membership " + id + " has ended on " + exitDate);
        }
        if (day.isBefore(entryDate) || day.isAfter(today)) {
            throw new IllegalArgumentException("exit " + day + " outside " + entryDate + " to " + today);
        }
        exitDate = day;
    }

    /**
     * Completes a record that came without a trade; counts from the next punch on (R175).
     *
     * @throws IllegalStateException for post personnel, who have a post instead
     */
    public void practises(WorkType trade) {
        if (workRole != WorkRole.LABOUR_WORKER) {
            throw new IllegalStateException("membership " + id + " is of post personnel");
        }
        workType = trade;
    }

    /** Whether the person was a member that day, first and last day included. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(entryDate) && (exitDate == null || !day.isAfter(exitDate));
    }

    /** @throws IllegalStateException before it is saved */
    public long id() {
        if (id == null) {
            throw new IllegalStateException("not saved yet");
        }
        return id;
    }

    public long projectId() {
        return projectId;
    }

    public long personId() {
        return personId;
    }

    public long unitId() {
        return unitId;
    }

    /** Null for post personnel. */
    public @Nullable Long teamId() {
        return teamId;
    }

    public WorkRole workRole() {
        return workRole;
    }

    public @Nullable WorkType workType() {
        return workType;
    }

    public @Nullable Post post() {
        return post;
    }

    public LocalDate entryDate() {
        return entryDate;
    }

    /** Last day; null while it lasts. */
    public @Nullable LocalDate exitDate() {
        return exitDate;
    }
}
