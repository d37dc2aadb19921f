package dev.rollcall.domain.attendance.rule;

/**
 * Outcome of D-3 at a moment.
 *
 * @param days counted days without a contract; 0 while none is missed
 */
public record ContractStanding(WarningLevel level, ContractState state, long days) {

    /** 未签先进场: shown from the first day on, whatever the colour; blocks nothing before red (C7). */
    public boolean enteredUnsigned() {
        return state == ContractState.MISSING;
    }
}
