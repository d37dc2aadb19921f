package dev.rollcall.ui.approval.print;

import dev.rollcall.ui.approval.print.PrintedParts.Fact;
import java.util.List;

/**
 * A form in words, before it becomes paper.
 *
 * @param outcome of the request, in words
 * @param checkAddress what the QR code says
 * @param code the last part of that address, as it is read out
 * @param footer stands on every page, before the number of the page
 */
record FormContent(
        String title,
        String number,
        String outcome,
        String checkAddress,
        String code,
        List<Fact> facts,
        List<PrintedParts.Paper> papers,
        List<Step> steps,
        List<Fact> proof,
        String footer) {

    FormContent {
        facts = List.copyOf(facts);
        papers = List.copyOf(papers);
        steps = List.copyOf(steps);
        proof = List.copyOf(proof);
    }

    /**
     * A row of the table of stations.
     *
     * @param who name and post; empty where nobody acted
     * @param superseded what was said no longer counts, because the request came back
     */
    record Step(String node, String who, String when, String verdict, String opinion, boolean superseded) {}
}
