package dev.rollcall.domain.attendance.rule;

/**
 * Why a punch at a gate that several projects share belongs to the project it is stored with (R122, C25); the name is
 * what is stored and translated. A gate of one project leaves nothing to decide, and its punches have none of these.
 */
public enum Attribution {
    /** That day the person is on the roll of this project alone. */
    ROLL,
    /** On the rolls of several; of these only here a contract is in force. */
    CONTRACT,
    /** On the rolls of several whose contracts say the same; here the person entered last. */
    LATER_ENTRY,
    /** On the rolls of several, and contracts and entries say the same; this project was at the gate first. */
    FIRST_THERE,
    /** Known, but on no project's roll that day: kept with the project that was at the gate first, and refused. */
    NO_ROLL,
    /** Nobody we know: kept with the project that was at the gate first. */
    NOBODY
}
