package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it was at one moment.
 *
 * @param story with what had happened by then
 * @param form what the form said then, in words, by the stable name of each field; empty for a request that was never filed
 *     again, whose form is as it was
 * @param candidates who could decide the step that waited then; empty when none waited or nobody could
 * @param seen what was seen at the decision made at that very moment; empty at every other
 */
public record RequestThen(
        Instant at,
        RequestStory story,
        Map<String, String> form,
        ProcessPictures.Picture picture,
        List<PostHolders.Holder> candidates,
        Optional<FrozenDossier> seen) {

    public RequestThen {
        form = Collections.unmodifiableMap(new LinkedHashMap<>(form)); // the order of the fields is the form's
        candidates = List.copyOf(candidates);
    }
}
