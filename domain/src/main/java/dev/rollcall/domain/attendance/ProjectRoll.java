package dev.rollcall.domain.attendance;

import dev.rollcall.domain.project.ParticipantType;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Port: what a back-fill needs to know of its project. */
public interface ProjectRoll {

    Facts of(long projectId);

    /**
     * @param code for request numbers
     * @param active types of the units that take part today
     * @param payrollClosedUntil last day whose payroll is closed; null when none is
     */
    record Facts(
            String code,
            Set<ParticipantType> active,
            @Nullable LocalDate payrollClosedUntil) {

        public Facts {
            active = Set.copyOf(active);
        }
    }
}
