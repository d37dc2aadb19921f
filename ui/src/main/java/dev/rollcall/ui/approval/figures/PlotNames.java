package dev.rollcall.ui.approval.figures;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/**
 * Names as a plot has room for them: two short lines. What all have in front goes (【演示】), what is too long is cut in the
 * middle, and two names never come out alike; the table below the plot has them whole.
 */
final class PlotNames {
    /** A Chinese sign takes two of these; 96 pixels hold 16. */
    private static final int LINE = 15;

    private static final int WIDE_FROM = 0x2e80;
    private static final String CUT = "…";
    private static final String BORDERS = "】）)]· -－";

    private PlotNames() {}

    static List<String> of(List<String> names) {
        var common = commonFront(names);
        var own = names.stream().map(name -> name.substring(common)).toList();
        var cut = own.stream().map(PlotNames::middleCut).toList();
        if (!alike(cut, own)) {
            return cut;
        }
        var different = own.stream().map(name -> fromTheDifference(name, own)).toList();
        return alike(different, own) ? own : different;
    }

    /** Up to the end of a bracket or word; nothing where a name would have nothing left. */
    private static int commonFront(List<String> names) {
        if (names.size() < 2) {
            return 0;
        }
        var common =
                names.stream().mapToInt(name -> same(names.get(0), name)).min().orElse(0);
        var shortest = names.stream().mapToInt(String::length).min().orElse(0);
        for (var end = Math.min(common, shortest - 1); end > 0; end--) {
            if (BORDERS.indexOf(names.get(0).charAt(end - 1)) >= 0) {
                return end;
            }
        }
        return 0;
    }

    private static int same(String one, String other) {
        var i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static boolean alike(List<String> cut, List<String> own) {
        return new HashSet<>(cut).size() < new HashSet<>(own).size();
    }

    private static String middleCut(String name) {
        var head = front(name, LINE);
        if (head.equals(name)) {
            return name;
        }
        var space = name.lastIndexOf(' ', head.length());
        if (space > 0) {
            return atASpace(name, space);
        }
        var rest = name.substring(head.length());
        var tail = back(rest, LINE);
        return tail.equals(rest) ? head + "\n" + rest : front(name, LINE - 2) + CUT + "\n" + tail;
    }

    /** Words that are written apart stay whole where they can. */
    private static String atASpace(String name, int space) {
        var rest = name.substring(space + 1);
        if (back(rest, LINE).equals(rest)) {
            return name.substring(0, space) + "\n" + rest;
        }
        var tail = back(rest, LINE);
        return front(name, LINE - 2) + CUT + "\n" + tail.substring(tail.indexOf(' ') + 1);
    }

    /** The front, and on the second line what begins where it last differs from a name that begins most like it. */
    private static String fromTheDifference(String name, List<String> own) {
        if (!middleCut(name).contains(CUT)) {
            return middleCut(name);
        }
        var differs = own.stream()
                .filter(other -> !Objects.equals(other, name))
                .mapToInt(other -> same(name, other))
                .max()
                .orElse(0);
        var from = Math.min(Math.max(differs, front(name, LINE - 2).length()), name.length() - 1);
        return front(name, LINE - 2) + CUT + "\n" + front(name.substring(from), LINE);
    }

    private static String front(String text, int room) {
        var end = 0;
        for (var used = width(text, 0); end < text.length() && used <= room; used += width(text, end)) {
            end++;
        }
        return text.substring(0, end);
    }

    private static String back(String text, int room) {
        return new StringBuilder(front(new StringBuilder(text).reverse().toString(), room))
                .reverse()
                .toString();
    }

    private static int width(String text, int at) {
        return at < text.length() && text.charAt(at) >= WIDE_FROM ? 2 : 1;
    }
}
