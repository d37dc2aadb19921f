package dev.rollcall.domain.project;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Life of a project; transitions by D-4, codes by T-1. Attendance is counted only while {@link #BUILDING}. */
public enum ProjectStatus {
    PREPARING("001", "筹备"),
    APPROVED("002", "立项"),
    BUILDING("003", "在建"),
    SUSPENDED("005", "停工"),
    FINISHED("004", "完工"),
    /** Formally completed and archived; internal, the national dictionary has no such value. */
    COMPLETED(null, "竣工归档");

    private final @Nullable String nationalCode;
    private final String label;

    ProjectStatus(@Nullable String nationalCode, String label) {
        this.nationalCode = nationalCode;
        this.label = label;
    }

    /** The statuses a change may lead to from here (D-4); empty for the last one. */
    public Set<ProjectStatus> next() {
        return switch (this) {
            case PREPARING -> Set.of(APPROVED);
            case APPROVED -> Set.of(BUILDING);
            case BUILDING -> Set.of(SUSPENDED, FINISHED);
            case SUSPENDED -> Set.of(BUILDING, FINISHED);
            case FINISHED -> Set.of(COMPLETED);
            case COMPLETED -> Set.of();
        };
    }

    /** Whether D-4 knows the transition from here to {@code target}; staying is no transition. */
    public boolean mayBecome(ProjectStatus target) {
        return next().contains(target);
    }

    /** Code T-1 of the national platform; empty for {@link #COMPLETED}. */
    public Optional<String> nationalCode() {
        return Optional.ofNullable(nationalCode);
    }

    /** Chinese term of the dictionary. */
    public String label() {
        return label;
    }

    /** The status with this T-1 code, if there is one. */
    public static Optional<ProjectStatus> byNationalCode(String code) {
        return NationalCodes.find(values(), status -> code.equals(status.nationalCode));
    }
}
