package dev.rollcall.domain.provenance;

import java.time.LocalDate;
import java.util.List;

/** Port: heads of devices' chains that were noted once a day, with those of the audit (capability 3). */
public interface KeptDeviceHeads {

    /**
     * Of one device, the oldest day first: every row, and what the object store holds of the last month.
     *
     * @throws RuntimeException when the object store does not answer
     */
    List<KeptDeviceHead> of(long deviceId);

    /**
     * @param place where it was noted, a word for the report
     * @param day whose end it stands for, Asia/Shanghai
     */
    record KeptDeviceHead(String place, LocalDate day, ChainHead head) {}
}
