package dev.rollcall.domain.project;

import java.time.LocalDate;
import java.util.Set;

/** One change of a project's status as D-4 allows it, with what it asks for and from when it counts. */
public record StatusTransition(ProjectStatus from, ProjectStatus to) {

    public boolean isAllowed() {
        return from.mayBecome(to);
    }

    /** Papers without which it cannot be filed (R101); none when D-4 does not know the transition. */
    public Set<StatusMaterial> required() {
        return switch (to) {
            case PREPARING -> Set.of();
            case APPROVED -> Set.of(StatusMaterial.PROJECT_APPROVAL);
            case BUILDING ->
                resumes()
                        ? Set.of(StatusMaterial.RESUMPTION_REPORT, StatusMaterial.SAFETY_CHECK)
                        : Set.of(StatusMaterial.CONSTRUCTION_PERMIT, StatusMaterial.COMMENCEMENT_REPORT);
            case SUSPENDED -> Set.of(StatusMaterial.SUSPENSION_REPORT, StatusMaterial.SITE_CARE_PLAN);
            case FINISHED -> Set.of(StatusMaterial.COMPLETION_REPORT, StatusMaterial.WAGE_SETTLEMENT);
            case COMPLETED -> Set.of(StatusMaterial.ACCEPTANCE_RECORD);
        };
    }

    /** 复工. */
    public boolean resumes() {
        return from == ProjectStatus.SUSPENDED && to == ProjectStatus.BUILDING;
    }

    /** Whether attendance is no longer counted afterwards (C35). */
    public boolean pausesAttendance() {
        return from == ProjectStatus.BUILDING && to != ProjectStatus.BUILDING;
    }

    /**
     * The first day of the new status. What stops a site counts from the day asked for, even if the approval comes
     * later; what lets people work counts from the approval at the earliest: until then punches were not counted, and
     * nobody is to be absent for that.
     *
     * @param asked the effective day of the request
     * @param approvedOn the day of the last decision
     */
    public LocalDate firstDay(LocalDate asked, LocalDate approvedOn) {
        return to == ProjectStatus.BUILDING && asked.isBefore(approvedOn) ? approvedOn : asked;
    }
}
