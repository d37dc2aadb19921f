package dev.rollcall.domain.approval;

import dev.rollcall.domain.shared.Outcome;
import java.util.List;
import java.util.Map;

/** Port: the decision tables that are deployed, and drafts of them, which never are by anything here. */
public interface PolicyTables {

    /** The version every table is asked by today. */
    List<PolicyTable> deployed();

    /**
     * Takes the rows of a file (DMN) for one of the tables. Refused: {@code TABLE_NOT_READ} with the reason, {@code
     * TABLE_UNKNOWN} for another table's file or other questions.
     */
    Outcome<PolicyTable> read(byte[] file);

    /** The draft as a file, to be handed to who deploys. */
    byte[] write(PolicyTable draft);

    /** The draft, ready to be asked; refused with {@code TABLE_NOT_READ} when it is none. */
    Outcome<Trial> trial(PolicyTable draft);

    /** A table under test. */
    interface Trial {
        TrialAnswer ask(Map<String, String> facts);
    }
}
