package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Requests;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Decision;
import dev.rollcall.domain.approval.Decisions;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.RequestLists;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.approval.RequestSteps;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@PersistenceTest
@Transactional
class JdbcRequestListsTest {
    private static final Instant FILED = Instant.parse("2026-11-10T04:00:00.123Z");

    @Autowired
    private RequestLists lists;

    @Autowired
    private RequestSteps steps;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    private Site site;
    private Caller contractor;
    private Caller sub;
    private Caller officer;
    private long ownWorker;
    private long otherWorker;

    @BeforeEach
    void people() {
        site = Site.of(jdbc);
        var gc = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var own = site.unit(ParticipantType.LABOUR_SUB);
        var other = site.unit(ParticipantType.LABOUR_SUB);
        contractor = caller(Site.accountOfUnit(jdbc, gc));
        sub = caller(Site.accountOfUnit(jdbc, own));
        officer = caller(Site.accountOfPerson(jdbc, site.holder(gc, Post.LABOUR_OFFICER)));
        ownWorker = site.worker(own, site.team(own));
        otherWorker = site.worker(other, site.team(other));
    }

    @Test
    void a_row_tells_who_where_and_at_which_node() {
        var id = file(ownWorker, contractor, RequestStatus.OPEN, FILED);
        steps.plan(id, List.of(ApprovalNode.LABOUR_OFFICER, ApprovalNode.PROJECT_MANAGER));
        steps.begin(id, ApprovalNode.LABOUR_OFFICER, "t", FILED);
        inbox.add(Requests.task(site, id, ApprovalNode.LABOUR_OFFICER, ownWorker, null, FILED), Set.of(ownWorker));

        assertThat(rows(officer, query(Scope.REACH))).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(id);
            assertThat(row.node()).isEqualTo(ApprovalNode.LABOUR_OFFICER);
            assertThat(row.subjectName()).startsWith("演示人");
            assertThat(row.teamName()).startsWith("班组");
            assertThat(row.title()).isEqualTo("为 演示人 补录");
            assertThat(row.initiatorName()).isEqualTo(contractor.displayName());
            assertThat(row.day()).isEqualTo(LocalDate.of(2026, 11, 2));
            assertThat(row.submittedAt()).isEqualTo(FILED);
            assertThat(row.myVerdict()).isNull();
        });
    }

    @Test
    void reach_is_part_of_the_list() { // 1.6
        var own = file(ownWorker, contractor, RequestStatus.OPEN, FILED);
        var other = file(otherWorker, contractor, RequestStatus.OPEN, FILED.plusSeconds(1));

        assertThat(ids(contractor, query(Scope.REACH))).containsExactly(other, own);
        assertThat(ids(sub, query(Scope.REACH))).containsExactly(own);
        var stranger = caller(Site.accountOfPerson(jdbc, Site.person(jdbc)));
        for (var scope : Scope.values()) {
            assertThat(lists.page(query(scope), stranger).total())
                    .as(scope.name())
                    .isZero();
        }
    }

    @Test
    void what_one_filed_oneself_stays_readable() {
        var id = file(otherWorker, sub, RequestStatus.WITHDRAWN, FILED);

        assertThat(ids(sub, query(Scope.REACH))).containsExactly(id);
        assertThat(ids(sub, query(Scope.MINE))).containsExactly(id);
        assertThat(ids(contractor, query(Scope.MINE))).isEmpty();
    }

    @Test
    void what_one_decided_shows_the_verdict() {
        var decided = file(ownWorker, contractor, RequestStatus.OPEN, FILED);
        file(otherWorker, contractor, RequestStatus.OPEN, FILED);
        decide(decided, officer, Verdict.REJECT);

        assertThat(rows(officer, query(Scope.DECIDED_BY_ME))).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(decided);
            assertThat(row.myVerdict()).isEqualTo(Verdict.REJECT);
            assertThat(row.myDecidedAt()).isEqualTo(FILED.plusSeconds(60));
        });
        assertThat(rows(contractor, query(Scope.DECIDED_BY_ME)))
                .as("an account without a natural person decides nothing")
                .isEmpty();
    }

    @Test
    void days_are_those_of_the_site_at_both_ends() {
        var lastMoment = file(ownWorker, contractor, RequestStatus.OPEN, Instant.parse("2026-11-10T15:59:59.999Z"));
        var nextDay = file(otherWorker, contractor, RequestStatus.OPEN, Instant.parse("2026-11-10T16:00:00Z"));

        assertThat(ids(contractor, filter(null, "", day(10), day(10)))).containsExactly(lastMoment);
        assertThat(ids(contractor, filter(null, "", day(11), null))).containsExactly(nextDay);
        assertThat(ids(contractor, filter(null, "", null, day(9)))).isEmpty();
    }

    @Test
    void status_and_text_combine_with_and() {
        var open = file(ownWorker, contractor, RequestStatus.OPEN, FILED);
        file(otherWorker, contractor, RequestStatus.REJECTED, FILED);
        var number = rows(contractor, filter(RequestStatus.OPEN, "", null, null))
                .get(0)
                .requestNo();
        var name = rows(contractor, filter(RequestStatus.OPEN, "", null, null))
                .get(0)
                .subjectName();

        assertThat(ids(contractor, filter(null, number, null, null))).containsExactly(open);
        assertThat(ids(contractor, filter(RequestStatus.OPEN, name, null, null)))
                .containsExactly(open);
        assertThat(ids(contractor, filter(RequestStatus.REJECTED, name, null, null)))
                .isEmpty();
        assertThat(ids(contractor, filter(null, "%", null, null))).isEmpty();
    }

    @Test
    void newest_come_first_and_pages_fit_together() {
        var oldest = file(ownWorker, contractor, RequestStatus.OPEN, FILED);
        var same = List.of(
                file(ownWorker, contractor, RequestStatus.OPEN, FILED.plusSeconds(5)),
                file(otherWorker, contractor, RequestStatus.OPEN, FILED.plusSeconds(5)));
        var first = lists.page(paged(0), contractor);
        var second = lists.page(paged(2), contractor);

        assertThat(first.total()).isEqualTo(3);
        assertThat(first.rows()).extracting(RequestRow::id).containsExactlyInAnyOrderElementsOf(same);
        assertThat(second.rows()).extracting(RequestRow::id).containsExactly(oldest);
    }

    private void decide(UUID request, Caller decider, Verdict verdict) {
        decisions.add(new Decision(
                "task-of-" + request,
                UUID.randomUUID(),
                request,
                ApprovalNode.LABOUR_OFFICER,
                verdict,
                "缺少证据",
                decider.accountId(),
                java.util.Objects.requireNonNull(decider.personId()),
                decider.displayName(),
                Post.LABOUR_OFFICER.name(),
                FILED.plusSeconds(60),
                0));
    }

    private UUID file(long worker, Caller filer, RequestStatus status, Instant at) {
        return Requests.backfill(jdbc, site, worker, filer.accountId(), status, at);
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }

    private List<RequestRow> rows(Caller caller, RequestQuery query) {
        return lists.page(query, caller).rows();
    }

    private List<UUID> ids(Caller caller, RequestQuery query) {
        return rows(caller, query).stream().map(RequestRow::id).toList();
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private static RequestQuery query(Scope scope) {
        return new RequestQuery(scope, null, null, "", null, null, new PageRequest(0, 50));
    }

    private RequestQuery filter(
            @Nullable RequestStatus status, String text, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new RequestQuery(Scope.REACH, site.projectId, status, text, from, to, new PageRequest(0, 50));
    }

    private RequestQuery paged(int offset) {
        return new RequestQuery(Scope.REACH, site.projectId, null, "", null, null, new PageRequest(offset, 2));
    }
}
