package dev.rollcall.ui.approval.print;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.document.FileCard;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a kind of request adds to its printed form. One bean per kind; a kind without one prints what all have. */
public interface PrintedParts {

    RequestKind kind();

    /** Empty when unknown or out of the caller's reach. */
    Optional<Parts> parts(Caller caller, UUID requestId);

    /** A line of the form; numbers of people masked. */
    record Fact(String label, String value) {}

    /** @param what the file is, in words; empty where nothing was said */
    record Paper(String what, FileCard file) {}

    /**
     * @param facts in the order of the form
     * @param papers evidence; their digests are printed
     */
    record Parts(List<Fact> facts, List<Paper> papers) {
        public Parts {
            facts = List.copyOf(facts);
            papers = List.copyOf(papers);
        }
    }
}
