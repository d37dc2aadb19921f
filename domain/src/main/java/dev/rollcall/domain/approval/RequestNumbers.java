package dev.rollcall.domain.approval;

/** Port: numbers people quote, counted up without gaps of their own making. */
public interface RequestNumbers {

    /** The next number under that prefix, from 1, in the caller's transaction. */
    int next(String prefix);
}
