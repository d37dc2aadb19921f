package dev.rollcall.domain.attendance.rule;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceGrade;
import java.util.List;

/**
 * What the evidence of a back-fill comes to.
 *
 * @param supports what the grade rests on, strongest first
 * @param flags red ones first
 */
public record EvidenceVerdict(EvidenceGrade grade, List<Support> supports, List<EvidenceFlag> flags) {

    public EvidenceVerdict {
        supports = List.copyOf(supports);
        flags = List.copyOf(flags);
    }
}
