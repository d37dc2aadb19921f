package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.StoredRecord;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Port: what the audit recorded of one request, and digests of the files that are stored for it now. */
public interface RequestRecords {

    /** Records that were done, of the request itself and of the files it took; in the order of their chain. */
    List<StoredRecord> of(UUID requestId);

    /** SHA-256 of each file by its id, as its row says now. */
    Map<String, String> files(UUID requestId);
}
