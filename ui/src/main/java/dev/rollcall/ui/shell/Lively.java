package dev.rollcall.ui.shell;

/** A view that brings itself up to date when something has happened, without losing what a person is at. */
public interface Lively {
    void somethingHappened();
}
