package dev.rollcall.domain.provenance;

import java.util.List;

/**
 * What a look at a device's chain found.
 *
 * @param links looked at
 * @param faults nothing when everything is as it was stored
 */
public record ChainReport(String sn, long links, List<Fault> faults) {

    public ChainReport {
        faults = List.copyOf(faults);
    }

    public boolean isWhole() {
        return faults.isEmpty();
    }

    /**
     * @param no of the link; 0 where there is none
     * @param record which record, e.g. {@code epoch 3 boot b7f2 seq 41}; of a noted head its day and place
     */
    public record Fault(What what, long no, String record) {}

    /** What is wrong. */
    public enum What {
        /** The stored row does not say any more what it said. */
        ROW_CHANGED,
        /** The stored row is gone. */
        ROW_MISSING,
        /** A link itself was changed, or what is before it. */
        LINK_BROKEN,
        /** Links are gone from the middle. */
        LINKS_MISSING,
        /** Links are gone from the end: the device's head is further on. */
        END_CUT,
        /** A head that was noted one day is not in the chain any more: links were cut off or written anew since. */
        NOTED_HEAD_GONE,
        /** A row was stored beside the chain. */
        ROW_UNLINKED
    }
}
