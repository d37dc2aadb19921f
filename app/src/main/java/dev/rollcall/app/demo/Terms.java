package dev.rollcall.app.demo;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a worker stands with the contract, counted from the day the demo is loaded (D-3).
 *
 * @param days what they mean depends on the kind
 */
record Terms(Kind kind, int days) {

    enum Kind {
        /** No contract, entered that many days ago. */
        UNSIGNED,
        /** A contract that ends in that many days. */
        SIGNED,
        /** A contract that ended that many days ago. */
        EXPIRED,
        /** Contract ended and person left that many days ago. */
        TERMINATED
    }

    private static final int A_YEAR = 365;

    static List<Terms> all(Kind kind, int... days) {
        var terms = new ArrayList<Terms>();
        for (int each : days) {
            terms.add(new Terms(kind, each));
        }
        return terms;
    }

    /** A contract that runs for most of a year. */
    static Terms signed() {
        return new Terms(Kind.SIGNED, A_YEAR);
    }

    boolean lasting() {
        return kind == Kind.SIGNED && days == A_YEAR;
    }
}
