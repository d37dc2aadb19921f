package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Page;
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
    private final Accounts accounts;
    private final Timelines timelines;
    private final RequestSteps steps;
    private final ProcessPictures pictures;

    HistoryService(
            RequestLists lists,
            RequestDesk desk,
            Accounts accounts,
            Timelines timelines,
            RequestSteps steps,
            ProcessPictures pictures) {
        this.lists = lists;
        this.desk = desk;
        this.accounts = accounts;
        this.timelines = timelines;
        this.steps = steps;
        this.pictures = pictures;
    }

    public Page<RequestRow> page(Caller caller, RequestQuery query) {
        return lists.page(query, caller);
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<RequestStory> story(Caller caller, RequestKind kind, UUID requestId) {
        return desk.find(kind, requestId)
                .filter(request -> mayRead(caller, request))
                .map(request -> new RequestStory(request, steps.of(requestId), timelines.of(request)));
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
        var standing = accounts.standing(caller.accountId(), request.projectId());
        return standing.isPresent()
                && (standing.get().reachesUnit(request.unitId()) || request.initiatorAccountId() == caller.accountId());
    }
}
