package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.shared.SiteTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a back-fill's dossier together, for who may read the request. */
@Service
@Transactional(readOnly = true)
public class BackfillDossiers {
    private final BackfillRequests requests;
    private final HistoryService history;
    private final WorkerCards cards;
    private final CellKeeper cells;
    private final BackfillWeighing weighing;

    BackfillDossiers(
            BackfillRequests requests,
            HistoryService history,
            WorkerCards cards,
            CellKeeper cells,
            BackfillWeighing weighing) {
        this.requests = requests;
        this.history = history;
        this.cards = cards;
        this.cells = cells;
        this.weighing = weighing;
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<BackfillDossier> dossier(Caller caller, UUID requestId) {
        return history.story(caller, RequestKind.ATTENDANCE_BACKFILL, requestId)
                .flatMap(story -> requests.findById(requestId.toString()).map(each -> dossier(caller, story, each)));
    }

    private BackfillDossier dossier(Caller caller, RequestStory story, BackfillRequest request) {
        var project = request.projectId();
        var key = new PersonDay(request.personId(), request.day());
        var weighed = Objects.requireNonNull(weighing.of(List.of(request.id())).get(request.id()));
        var source = weighed.source();
        return new BackfillDossier(
                story,
                cards.card(project, request.personId()).orElseThrow(),
                request.day(),
                request.reason(),
                request.explanation(),
                source.initiatorName(),
                request.claims().stream().map(ClaimedPunch::claim).toList(),
                source.files(),
                source.punches(),
                lines(source),
                source.mates(),
                source.earlier(),
                weighed.contractNow(),
                weighed.contract(),
                weighed.profileComplete(),
                weighed.summary(),
                Objects.requireNonNull(
                        cells.evaluate(project, new TreeSet<>(List.of(key))).get(key)),
                mayWithdraw(caller, story, request));
    }

    /** Contact on the day itself. */
    private static List<DeviceTimes.Line> lines(BackfillSource source) {
        var from = SiteTime.startOf(source.day());
        var to = SiteTime.startOf(source.day().plusDays(1));
        return source.gates().stream().map(gate -> gate.between(from, to)).toList();
    }

    private static boolean mayWithdraw(Caller caller, RequestStory story, BackfillRequest request) {
        return request.status() == RequestStatus.OPEN
                && request.initiatorAccountId() == caller.accountId()
                && story.timeline().stream()
                        .noneMatch(line -> line.what() == What.APPROVED || line.what() == What.REJECTED);
    }
}
