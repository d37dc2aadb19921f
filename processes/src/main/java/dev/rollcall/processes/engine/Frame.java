package dev.rollcall.processes.engine;

import java.util.List;

/** Where every request begins and ends, drawn with the same ids in every model. */
public final class Frame {
    public static final String SUBMITTED = "StartEvent_Submitted";
    public static final String APPROVED = "EndEvent_Approved";
    public static final String RECORD_REJECTION = "Task_RecordRejection";
    public static final String REJECTED = "EndEvent_Rejected";

    private Frame() {}

    /** Every element of it. */
    public static List<String> elements() {
        return List.of(SUBMITTED, APPROVED, RECORD_REJECTION, REJECTED);
    }
}
