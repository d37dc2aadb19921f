package dev.rollcall.domain.operations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything of the screen of operations, as much of it as the reader may see. */
public record Overview(
        List<Named<EngineRoom.Incident>> incidents,
        List<OperationsLists.Unassigned> unassigned,
        List<OperationsLists.Undelivered> undelivered,
        List<Named<EngineRoom.Timer>> timers,
        List<EngineRoom.Version> versions) {

    /** @param requestNo null when the request is not known any more */
    public record Named<T>(T what, @Nullable String requestNo) {}
}
