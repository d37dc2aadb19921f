package dev.rollcall.domain.approval;

import java.util.List;

/**
 * A decision table of plain words: as it is deployed, or a draft of it.
 *
 * @param id of the table; a draft keeps it
 * @param name for people, in Chinese
 * @param version as deployed; a draft has that of the table it was made from
 * @param inputs what the table asks, in the order of its columns
 */
public record PolicyTable(String id, String name, int version, List<String> inputs, List<Row> rows) {

    public PolicyTable {
        inputs = List.copyOf(inputs);
        rows = List.copyOf(rows);
    }

    public PolicyTable with(List<Row> other) {
        return new PolicyTable(id, name, version, inputs, other);
    }

    /**
     * @param cells words each input is compared with, in the order of the inputs; none: any
     * @param answer one word
     * @param note why, for people
     */
    public record Row(List<List<String>> cells, String answer, String note) {

        public Row {
            cells = cells.stream().map(List::copyOf).toList();
        }
    }
}
