package dev.rollcall.domain.attendance;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.AccountNames;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.approval.TimelineEntry.What;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.time.YearMonth;
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
    private final WorkerRoll workers;
    private final AttendanceFacts facts;
    private final CellKeeper cells;
    private final PunchLog log;
    private final DeviceTimes devices;
    private final DocumentService documents;
    private final AccountNames names;
    private final Clock clock;

    BackfillDossiers(
            BackfillRequests requests,
            HistoryService history,
            WorkerCards cards,
            WorkerRoll workers,
            AttendanceFacts facts,
            CellKeeper cells,
            PunchLog log,
            DeviceTimes devices,
            DocumentService documents,
            AccountNames names,
            Clock clock) {
        this.requests = requests;
        this.history = history;
        this.cards = cards;
        this.workers = workers;
        this.facts = facts;
        this.cells = cells;
        this.log = log;
        this.devices = devices;
        this.documents = documents;
        this.names = names;
        this.clock = clock;
    }

    /** Empty when unknown or out of reach; the two look alike. */
    public Optional<BackfillDossier> dossier(Caller caller, UUID requestId) {
        return history.story(caller, RequestKind.ATTENDANCE_BACKFILL, requestId)
                .flatMap(story -> requests.findById(requestId.toString()).map(each -> dossier(caller, story, each)));
    }

    private BackfillDossier dossier(Caller caller, RequestStory story, BackfillRequest request) {
        var project = request.projectId();
        var person = request.personId();
        var day = request.day();
        var roll = facts.memberships(project, List.of(person)).getOrDefault(person, List.of());
        var membership = WorkerRoll.nearest(SiteTime.startOf(day), roll).orElseThrow();
        var key = new PersonDay(person, day);
        var next = SiteTime.startOf(day.plusDays(1));
        return new BackfillDossier(
                story,
                cards.card(project, person).orElseThrow(),
                day,
                request.reason(),
                request.explanation(),
                names.of(request.initiatorAccountId()),
                request.claims().stream().map(ClaimedPunch::claim).toList(),
                documents.of(caller, BackfillFiling.OWNER_KIND, request.id()),
                log.lines(project, person, SiteTime.startOf(day.minusDays(1)), SiteTime.startOf(day.plusDays(2))),
                devices.lines(project, SiteTime.startOf(day), next),
                membership.teamId() == null ? null : cards.teamPresence(project, membership.teamId(), day),
                cards.backfillsInMonth(project, person, YearMonth.from(day)),
                workers.standing(clock.instant(), membership, facts.statuses(project)),
                membership.hasWorkType() && membership.hasWageCard(day),
                Objects.requireNonNull(
                        cells.evaluate(project, new TreeSet<>(List.of(key))).get(key)),
                mayWithdraw(caller, story, request));
    }

    private static boolean mayWithdraw(Caller caller, RequestStory story, BackfillRequest request) {
        return request.status() == RequestStatus.OPEN
                && request.initiatorAccountId() == caller.accountId()
                && story.timeline().stream()
                        .noneMatch(line -> line.what() == What.APPROVED || line.what() == What.REJECTED);
    }
}
