package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.project.WorkRole;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything D-3 looks at for one membership.
 *
 * @param exitDate null while the worker is in service; the exit day still counts as service
 * @param contracts those not removed
 * @param suspensions days of the project's 停工
 */
public record ContractFacts(
        WorkRole role,
        LocalDate entryDate,
        @Nullable LocalDate exitDate,
        List<ContractTerm> contracts,
        List<DaySpan> suspensions) {

    public ContractFacts {
        contracts = List.copyOf(contracts);
        suspensions = List.copyOf(suspensions);
    }
}
