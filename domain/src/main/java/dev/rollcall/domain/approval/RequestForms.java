package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: what the form of a request said each time it was filed. Rows are only ever added. */
public interface RequestForms {

    /**
     * @param no 1 for the first filing
     * @param fields what each field said, in words; kept in their order
     */
    void add(UUID requestId, int no, Map<String, String> fields, Instant at);

    /** Oldest first; empty for a request that was never filed again. */
    List<FiledForm> of(UUID requestId);

    /** One filing. */
    record FiledForm(int no, Map<String, String> fields, Instant at) {}
}
