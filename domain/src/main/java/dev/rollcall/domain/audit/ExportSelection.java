package dev.rollcall.domain.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An export about requests somebody has searched for: whole segments of the chains these are recorded in, and beside
 * them what belongs to these requests alone.
 *
 * @param filter what was searched by, as the manifest says it; people by their ids
 * @param requests as the search shows them, in its order
 */
public record ExportSelection(Map<String, String> filter, List<Requested> requests) {

    /** The condition that holds what somebody typed. */
    public static final String TEXT = "text";

    public ExportSelection {
        filter = Map.copyOf(filter);
        requests = List.copyOf(requests);
    }

    List<UUID> ids() {
        return requests.stream().map(Requested::id).toList();
    }

    /** For the manifest. */
    Map<String, String> said() {
        var said = new HashMap<>(filter);
        said.put("requests", Integer.toString(requests.size()));
        return said;
    }

    /** For audit records, which hold no words of people: what was typed may be a name. */
    Map<String, String> recorded() {
        var recorded = said();
        recorded.computeIfPresent(TEXT, (name, typed) -> "…");
        return recorded;
    }

    /** One of them, and the project it is about. */
    public record Requested(UUID id, long projectId) {}
}
