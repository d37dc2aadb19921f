package dev.rollcall.domain.device;

/**
 * What of the rules for unbinding can be set.
 *
 * @param remindAfter working days until whoever has to decide is reminded
 * @param escalateAfter working days until platform operations are told
 */
public record UnbindPolicy(int remindAfter, int escalateAfter) {

    public static UnbindPolicy defaults() {
        return new UnbindPolicy(1, 3);
    }
}
