package dev.rollcall.app.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Values for an IN of a few fixed lengths, the last value repeated: statements then have few texts, and the server need
 * not prepare one for every number of values.
 */
public final class InList {
    private static final int[] LENGTHS = {1, 2, 5, 10, 20, 50, 100, 200};

    private InList() {}

    /** @param values at least one; more than the longest length stay as they are */
    public static <T> List<T> of(Collection<T> values) {
        var list = new ArrayList<>(values);
        for (var length : LENGTHS) {
            if (length >= list.size()) {
                list.addAll(Collections.nCopies(length - list.size(), list.get(list.size() - 1)));
                return list;
            }
        }
        return list;
    }
}
