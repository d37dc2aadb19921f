package dev.rollcall.ui.approval.print;

import java.awt.Color;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A table over as many pages as its rows need; a long opinion goes on overleaf, below the same headings. */
final class PrintTable {
    private static final float SIZE = 9;
    private static final float HEAD_SIZE = 8;
    private static final float LEADING = 12.5f;
    private static final float PADDING = 3;

    private final Paper paper;
    private final List<Float> widths;
    private final List<String> headings;

    /**
     * @param widths shares of the width of the paper
     * @param headings empty for a table without
     */
    PrintTable(Paper paper, List<Float> widths, List<String> headings) {
        this.paper = paper;
        this.widths = widths.stream().map(share -> share * Paper.WIDTH).toList();
        this.headings = headings;
    }

    void begin() throws IOException {
        if (!headings.isEmpty()) {
            if (!paper.hasRoom(4 * LEADING)) {
                paper.turn();
            }
            heading();
        }
        paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH);
    }

    private void heading() throws IOException {
        var height = LEADING + PADDING;
        paper.fill(Paper.LEFT, paper.y() - height, Paper.WIDTH, height, Paper.GROUND);
        var x = Paper.LEFT;
        for (var i = 0; i < headings.size(); i++) {
            paper.write(headings.get(i), x + PADDING, paper.y() - LEADING + 1, HEAD_SIZE, Paper.QUIET);
            x += widths.get(i);
        }
        paper.down(height);
    }

    /** @param colors of each cell */
    void row(List<String> cells, List<Color> colors) throws IOException {
        var lines = new ArrayList<List<String>>();
        for (var i = 0; i < cells.size(); i++) {
            lines.add(paper.lines(cells.get(i), SIZE, widths.get(i) - 2 * PADDING));
        }
        var height = lines.stream().mapToInt(List::size).max().orElse(0);
        if (!paper.hasRoom(Math.min(height, 3) * LEADING + 2 * PADDING)) {
            overleaf();
        }
        paper.down(PADDING);
        for (var at = 0; at < height; at++) {
            if (!paper.hasRoom(LEADING)) {
                overleaf();
                paper.down(PADDING);
            }
            line(lines, at, colors);
        }
        paper.down(PADDING);
        paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH);
    }

    private void line(List<List<String>> lines, int at, List<Color> colors) throws IOException {
        var x = Paper.LEFT;
        for (var i = 0; i < lines.size(); i++) {
            if (at < lines.get(i).size()) {
                paper.write(lines.get(i).get(at), x + PADDING, paper.y() - LEADING + 3.5f, SIZE, colors.get(i));
            }
            x += widths.get(i);
        }
        paper.down(LEADING);
    }

    private void overleaf() throws IOException {
        paper.turn();
        if (!headings.isEmpty()) {
            heading();
        }
        paper.rule(Paper.LEFT, paper.y(), Paper.WIDTH);
    }
}
