package dev.rollcall.domain.audit;

import java.util.Map;

/**
 * The segment of one chain within an export, and the two files it fills.
 *
 * @param chain id of the project
 * @param project its code
 */
record ExportPart(long chain, String project, ExportSource.Segment segment) {

    String records() {
        return "chain-" + chain + "/records.jsonl";
    }

    String hashes() {
        return "chain-" + chain + "/hashes.txt";
    }

    boolean mayBeWitnessedBy(ChainHead head) {
        return head.chain() == chain && head.seq() >= segment.first();
    }

    /**
     * @param before hash of the record before the first
     * @param end hash of the last one
     */
    Map<String, ?> said(ChainHash before, ChainHash end) {
        return Map.of(
                "id", chain,
                "project", project,
                "first", segment.first(),
                "last", segment.last(),
                "before", before.hex(),
                "end", end.hex(),
                "records", records(),
                "hashes", hashes());
    }
}
