package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.RequestLists;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestRow;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.shared.Page;
import dev.rollcall.domain.shared.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Among many requests a page is found without reading them; the server's own counters say how many rows it read. */
@PersistenceTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestListsLoadTest {
    private static final int MANY = 60_000;
    private static final int FEW = 40;

    private static final String DIGITS = "(select 0 as d union all select 1 union all select 2 union all select 3"
            + " union all select 4 union all select 5 union all select 6 union all select 7 union all select 8"
            + " union all select 9)";

    /** 1 to 100,000, in the words of either database. */
    private static final String NUMBERS =
            "select 1 + a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d as seq from " + DIGITS + " a, " + DIGITS
                    + " b, " + DIGITS + " c, " + DIGITS + " e, " + DIGITS + " f";

    @Autowired
    private RequestLists lists;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private Site large;
    private Site small;
    private Caller auditor;
    private Caller sub;
    private long approver;

    @BeforeAll
    void load() {
        large = Site.of(jdbc);
        small = Site.of(jdbc);
        auditor = caller(Site.accountOfPlatform(jdbc, "AUDITOR"));
        fill(large, MANY);
        sub = fill(small, FEW);
        jdbc.sql("update backfill_request set status = 'WITHDRAWN' where project_id = ?")
                .param(small.projectId)
                .update();
        approver = Site.person(jdbc);
        var account = caller(Site.accountOfPerson(jdbc, approver));
        jdbc.sql("""
                        insert into decision (task_id, token, request_id, node, verdict, opinion, account_id, person_id,
                                              post, decided_at, version_seen)
                        select uuid(), uuid(), q.id, 'LABOUR_OFFICER', 'APPROVE', '', :account, :person, '', q.submitted_at, 0
                          from backfill_request q where q.project_id = :project""")
                .param("account", account.accountId())
                .param("person", approver)
                .param("project", small.projectId)
                .update();
        jdbc.sql("analyze table backfill_request")
                .query((row, i) -> row.getString(4))
                .list();
    }

    @AfterAll
    void unload() {
        jdbc.sql("delete from decision where person_id = ?").param(approver).update();
        jdbc.sql("delete from backfill_request where project_id in (?, ?)")
                .params(large.projectId, small.projectId)
                .update();
    }

    @Test
    void who_reaches_one_unit_of_one_project_reads_as_many_rows_as_that_has() {
        assertThat(reads(sub, query(Scope.REACH, 0), FEW, false)).isLessThan(MANY / 20);
    }

    @Test
    void what_somebody_filed_is_found_by_who_they_are() {
        assertThat(reads(sub, query(Scope.MINE, 0), FEW, false)).isLessThan(MANY / 20);
    }

    @Test
    void who_reaches_everything_reads_up_to_ten_thousand_entries_of_an_index_and_is_told_that_there_are_more_R36() {
        assertThat(reads(auditor, query(Scope.REACH, 0), 10_000, true))
                .as("four for each of them")
                .isLessThan(MANY);
    }

    @Test
    void an_auditor_finds_a_rare_end_a_worker_and_an_approver_among_all_without_reading_them() {
        var worker = jdbc.sql("select distinct person_id from backfill_request where project_id = ?")
                .param(small.projectId)
                .query(Long.class)
                .single();

        assertThat(reads(auditor, search(RequestStatus.WITHDRAWN, null, null), FEW, false))
                .isLessThan(MANY / 20);
        assertThat(reads(auditor, search(null, worker, null), FEW, false)).isLessThan(MANY / 20);
        assertThat(reads(auditor, search(null, null, approver), FEW, false)).isLessThan(MANY / 20);
    }

    @Test
    void beyond_what_was_counted_there_is_no_page() {
        var page = lists.page(query(Scope.REACH, 10_000), auditor);

        assertThat(page.rows()).isEmpty();
        assertThat(page.total()).isEqualTo(10_000);
        assertThat(page.more()).isTrue();
    }

    private long reads(Caller caller, RequestQuery query, long total, boolean more) {
        return transaction.execute(
                status -> { // one connection: the counters are the session's
                    var before = rowsRead();
                    Page<RequestRow> page = lists.page(query, caller);
                    var read = rowsRead() - before;
                    assertThat(page.rows()).hasSize(10);
                    assertThat(page.total()).isEqualTo(total);
                    assertThat(page.more()).isEqualTo(more);
                    return read;
                });
    }

    private long rowsRead() {
        return jdbc
                .sql("show session status where Variable_name like 'Handler\\_read%'"
                        + " and Variable_name not like 'Handler\\_read\\_rnd\\_deleted'")
                .query((row, i) -> row.getLong(2))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /** @return who filed them all */
    private Caller fill(Site site, int requests) {
        var unit = site.unit(ParticipantType.LABOUR_SUB);
        var worker = site.worker(unit, site.team(unit));
        var filer = caller(Site.accountOfUnit(jdbc, unit));
        jdbc.sql("""
                        insert into backfill_request (id, request_no, project_id, person_id, membership_id, unit_id, day,
                                                      reason, explanation, status, submit_token, initiator_account_id,
                                                      submitted_at)
                        select uuid(), concat(:code, '-', n.seq), m.project_id, m.person_id, m.id, m.unit_id, '2026-11-02',
                               'FORGOTTEN', '忘记打卡', 'APPROVED', uuid(), :filer, '2026-01-01' + interval n.seq minute
                          from membership m join (%s) n
                         where n.seq <= :requests and m.project_id = :project and m.person_id = :worker""".formatted(NUMBERS))
                .param("requests", requests)
                .param("code", site.code)
                .param("filer", filer.accountId())
                .param("project", site.projectId)
                .param("worker", worker)
                .update();
        return filer;
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }

    private static RequestQuery search(@Nullable RequestStatus status, @Nullable Long worker, @Nullable Long who) {
        return new RequestQuery(Scope.REACH, null, null, status, "", null, null, worker, who, new PageRequest(0, 10));
    }

    private static RequestQuery query(Scope scope, int offset) {
        return new RequestQuery(scope, null, null, "", null, null, new PageRequest(offset, 10));
    }
}
