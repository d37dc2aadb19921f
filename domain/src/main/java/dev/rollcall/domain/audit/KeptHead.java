package dev.rollcall.domain.audit;

import java.time.LocalDate;

/**
 * A head somebody kept, to be compared with what the chain says now.
 *
 * @param day whose end it stands for, Asia/Shanghai
 */
public record KeptHead(Place place, LocalDate day, ChainHead head) {

    /** Where it was kept; who cuts a chain has to reach all of these. */
    public enum Place {
        TABLE,
        OBJECT_STORE
    }
}
