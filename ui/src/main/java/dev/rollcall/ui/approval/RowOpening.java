package dev.rollcall.ui.approval;

/** What happens when a row of a list is opened beside it. */
@FunctionalInterface
interface RowOpening {
    /** @param byKey Enter on the row rather than a click: the keyboard wants to go on inside */
    void open(String id, boolean byKey);
}
