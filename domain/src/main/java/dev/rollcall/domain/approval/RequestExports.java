package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditExport;
import dev.rollcall.domain.audit.AuditExports;
import dev.rollcall.domain.audit.ExportSelection;
import dev.rollcall.domain.shared.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Signed exports of what an auditor's search shows (capability 6). */
@Service
public class RequestExports {
    /** So many requests at once; a list is counted no farther either. */
    public static final int MOST = 10_000;

    private final RequestLists lists;
    private final AuditExports exports;

    RequestExports(RequestLists lists, AuditExports exports) {
        this.lists = lists;
        this.exports = exports;
    }

    /** Every page of the list, whichever is asked for. Judged, recorded and written as {@link AuditExports} does it. */
    public Outcome<AuditExport> prepare(Caller caller, RequestQuery query) {
        var found = lists.found(query, caller, MOST + 1);
        return found.size() > MOST
                ? Outcome.refused("EXPORT_TOO_MANY", MOST)
                : exports.prepare(
                        caller,
                        new ExportSelection(
                                said(query),
                                found.stream()
                                        .map(each -> new ExportSelection.Requested(each.id(), each.projectId()))
                                        .toList()));
    }

    private static Map<String, String> said(RequestQuery query) {
        var said = new LinkedHashMap<String, String>();
        say(said, "process", query.kind());
        say(said, "project", query.projectId());
        say(said, "outcome", query.status());
        say(said, "filedFrom", query.from());
        say(said, "filedTo", query.to());
        say(said, "worker", query.workerId());
        say(said, "approver", query.approverId());
        say(
                said,
                ExportSelection.TEXT,
                query.text().isBlank() ? null : query.text().strip());
        return said;
    }

    private static void say(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
