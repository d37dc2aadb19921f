package dev.rollcall.domain.device;

import dev.rollcall.domain.provenance.ChainReport;
import java.util.List;

/**
 * Whether what a device sent is all there and as it came.
 *
 * @param chain whether the stored records are as they were stored
 * @param gaps pieces of its record counters of which nothing is stored, at most {@link DeviceProofService#MOST_GAPS}
 */
public record DeviceProof(ChainReport chain, List<DeviceRecords.Gap> gaps) {

    public DeviceProof {
        gaps = List.copyOf(gaps);
    }
}
