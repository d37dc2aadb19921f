package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of requests, and one request as steps, timeline and picture; all within the reader's reach. */
@Service
@Transactional(readOnly = true)
public class HistoryService {
    private final RequestLists lists;
    private final RequestDesk desk;
    private final Seats seats;
    private final Timelines timelines;
    private final RequestSteps steps;
    private final RequestForms forms;
    private final ProcessPictures pictures;
    private final HistoryPeople people;

    HistoryService(
            RequestLists lists,
            RequestDesk desk,
            Seats seats,
            Timelines timelines,
            RequestSteps steps,
            RequestForms forms,
            ProcessPictures pictures,
            HistoryPeople people) {
        this.lists = lists;
        this.desk = desk;
        this.seats = seats;
        this.timelines = timelines;
        this.steps = steps;
        this.forms = forms;
        this.pictures = pictures;
        this.people = people;
    }

    public Page<RequestRow> page(Caller caller, RequestQuery query) {
        return lists.page(query, caller);
    }

    /** Workers whose requests the caller may search; nobody without a word to search by. */
    public List<HistoryPeople.Named> workers(Caller caller, String text) {
        return text.isBlank() ? List.of() : people.workers(caller.accountId(), text.strip());
    }

    /** Approvers whose decisions the caller may search; as {@link #workers}. */
    public List<HistoryPeople.Named> approvers(Caller caller, String text) {
        return text.isBlank() ? List.of() : people.approvers(caller.accountId(), text.strip());
    }

    /** Empty when unknown or out of reach. */
    public Optional<HistoryPeople.Named> person(Caller caller, long personId) {
        return people.find(caller.accountId(), personId);
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<RequestStory> story(Caller caller, RequestKind kind, UUID requestId) {
        return desk.find(kind, requestId)
                .filter(request -> mayRead(caller, request))
                .map(request -> new RequestStory(
                        request, steps.of(requestId), timelines.of(request), FormRevision.of(forms.of(requestId))));
    }

    /** False when unknown or out of reach. */
    public boolean mayRead(Caller caller, RequestKind kind, UUID requestId) {
        return desk.find(kind, requestId)
                .filter(request -> mayRead(caller, request))
                .isPresent();
    }

    public Optional<ProcessPictures.Picture> picture(Caller caller, RequestKind kind, UUID requestId) {
        return desk.find(kind, requestId)
                .filter(request -> mayRead(caller, request))
                .map(request -> pictures.of(kind, requestId));
    }

    /** Reach covers the unit of the person concerned; who filed a request may always read it. */
    private boolean mayRead(Caller caller, ApprovalRequest request) {
        var standing = seats.standing(caller, request.projectId());
        return standing.isPresent()
                && (desk.mayRead(standing.get(), request) || request.initiatorAccountId() == caller.accountId());
    }
}
