package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.DayCell;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 为什么: how a cell came about (capability 1).
 *
 * @param punches every raw punch of the attendance day, refused ones with their reason
 * @param devices contact lines of the project's devices that day
 * @param contract the contract's standing at the end of that day; null for post personnel
 * @param remedy the one thing to do about it
 * @param openRequestNo a back-fill for that day that waits for a decision; null when there is none
 */
public record DayExplanation(
        long personId,
        String name,
        DayCell cell,
        List<PunchLine> punches,
        List<DeviceTimes.Line> devices,
        @Nullable ContractStanding contract,
        Remedy remedy,
        @Nullable String openRequestNo) {

    public DayExplanation {
        punches = List.copyOf(punches);
        devices = List.copyOf(devices);
    }

    /** The one remedy that applies. */
    public enum Remedy {
        /** Nothing is wrong. */
        NONE,
        /** The day is not over. */
        WAIT,
        /** A request for this day is being decided. */
        REQUEST_OPEN,
        /** File a back-fill. */
        BACKFILL,
        /** Upload the contract; the blocked days may then be claimed with reason 合同补传. */
        CONTRACT,
        /** Complete work type or wage card; the next punch then counts (R175). */
        PROFILE,
        /** The device is the cause: ask the installer or vendor (R32), then file a back-fill. */
        DEVICE
    }
}
