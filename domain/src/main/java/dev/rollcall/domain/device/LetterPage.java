package dev.rollcall.domain.device;

import java.util.List;

/** A page of dead letters. @param total of all pages */
public record LetterPage(List<LetterLine> lines, long total) {

    public LetterPage {
        lines = List.copyOf(lines);
    }
}
