package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A request at each moment of its life, from what was recorded then; for who may read it. */
@Service
@Transactional(readOnly = true)
public class RequestReplay {
    private final HistoryService history;
    private final Timelines timelines;
    private final ProcessPictures pictures;
    private final Candidates candidates;
    private final FrozenDossiers frozen;
    private final RequestForms forms;

    RequestReplay(
            HistoryService history,
            Timelines timelines,
            ProcessPictures pictures,
            Candidates candidates,
            FrozenDossiers frozen,
            RequestForms forms) {
        this.history = history;
        this.timelines = timelines;
        this.pictures = pictures;
        this.candidates = candidates;
        this.frozen = frozen;
        this.forms = forms;
    }

    /** When something happened to it, each moment once, oldest first; empty when unknown or out of reach. */
    public List<Instant> moments(Caller caller, UUID requestId) {
        return story(caller, requestId)
                .map(story -> story.timeline().stream()
                        .map(TimelineEntry::at)
                        .filter(Objects::nonNull)
                        .sorted()
                        .distinct()
                        .toList())
                .orElseGet(List::of);
    }

    /** Empty when unknown, out of reach, or not filed yet. */
    public Optional<RequestThen> at(Caller caller, UUID requestId, Instant moment) {
        return story(caller, requestId)
                .filter(story -> !moment.isBefore(story.request().submittedAt()))
                .map(story -> then(caller, story.request(), moment));
    }

    private Optional<RequestStory> story(Caller caller, UUID requestId) {
        return Arrays.stream(RequestKind.values())
                .flatMap(kind -> history.story(caller, kind, requestId).stream())
                .findFirst();
    }

    private RequestThen then(Caller caller, ApprovalRequest now, Instant moment) {
        var trail = timelines.trail(now.id()).until(moment);
        var request = now.seenAt(moment);
        var filed = forms.of(now.id()).stream()
                .filter(form -> !form.at().isAfter(moment))
                .toList();
        var story =
                new RequestStory(request, trail.steps(), timelines.of(request, trail, moment), FormRevision.of(filed));
        return new RequestThen(
                moment,
                story,
                filed.isEmpty() ? Map.of() : filed.get(filed.size() - 1).fields(),
                pictures.of(request.kind(), trail.steps(), trail.rows()),
                waiting(request, trail, moment),
                frozen.of(caller, request.kind(), request.id()).stream()
                        .filter(dossier -> dossier.at().equals(moment))
                        .findFirst());
    }

    private List<PostHolders.Holder> waiting(ApprovalRequest request, RequestTrail trail, Instant moment) {
        return trail.steps().stream()
                .filter(step -> step.state() == StepState.ACTIVE)
                .flatMap(step -> candidates.eligibleAt(request, step.node(), trail.decisions(), moment).stream())
                .toList();
    }
}
