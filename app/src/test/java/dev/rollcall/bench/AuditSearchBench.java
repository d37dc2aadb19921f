package dev.rollcall.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.HistoryService;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestQuery;
import dev.rollcall.domain.approval.RequestQuery.Scope;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A page of the auditor's search, counted and decorated, among a million finished requests of two thousand projects; one
 * project has twenty thousand of them, and the same two people decided these.
 */
@ServiceTest
class AuditSearchBench {
    private static final int PROJECTS = 2_000;
    private static final int WORKERS = 50;
    private static final int EACH = 10;
    private static final int EACH_OF_THE_LARGE = 400;
    private static final int SLICES = 20;
    private static final int ROUNDS = 25;
    private static final LocalDate BEGAN = LocalDate.of(2024, 1, 1);

    private final Random random = new Random(20261120);

    @Autowired
    private Sites sites;

    @Autowired
    private Rows rows;

    @Autowired
    private HistoryService history;

    private long firstProject;
    private long firstPerson;

    @Test
    void a_page_among_a_million() {
        fill();
        var auditor = sites.platform(Role.AUDITOR);
        var all = new ArrayList<Double>();
        searches().forEach((name, search) -> {
            var millis = new double[ROUNDS];
            for (var round = 0; round < ROUNDS; round++) {
                millis[round] = time(auditor, search.apply(round));
            }
            System.out.printf(
                    "audit-search %s p50=%.0f max=%.0f%n",
                    name, Figure.percentile(millis, 50), Figure.percentile(millis, 100));
            for (var each : millis) {
                all.add(each);
            }
        });
        var values = all.stream().mapToDouble(Double::doubleValue).toArray();
        Figure.print("audit-search", Figure.percentile(values, 95), "ms", "<= 1000");
    }

    private double time(Caller auditor, RequestQuery query) {
        var begin = System.nanoTime();
        history.page(auditor, query);
        return (System.nanoTime() - begin) / 1e6;
    }

    private Map<String, Function<Integer, RequestQuery>> searches() {
        var all = new LinkedHashMap<String, Function<Integer, RequestQuery>>();
        all.put("everything", i -> query(null, null, null, null, 0, null, null, 50 * i));
        all.put("worker", i -> query(null, null, null, null, 0, worker(), null, 0));
        all.put("worker-period-end", i -> query(null, null, RequestStatus.REJECTED, day(), 365, worker(), null, 0));
        all.put("project", i -> query(null, project(), null, null, 0, null, null, 0));
        all.put(
                "large-project-rare-end",
                i -> query(null, firstProject, RequestStatus.WITHDRAWN, null, 0, null, null, 0));
        all.put(
                "project-process-period",
                i -> query(RequestKind.ATTENDANCE_BACKFILL, project(), null, day(), 90, null, null, 0));
        all.put("approver", i -> query(null, null, null, null, 0, null, officer(project()), 0));
        all.put("approver-of-many", i -> query(null, null, null, null, 0, null, officer(firstProject), 50 * i));
        all.put(
                "approver-of-many-rare-end-period",
                i -> query(null, null, RequestStatus.WITHDRAWN, day(), 180, null, officer(firstProject), 0));
        all.put("approver-project", i -> query(null, firstProject, null, null, 0, null, officer(firstProject), 0));
        all.put("worker-approver", i -> query(null, null, null, null, 0, worker(), officer(project()), 0));
        all.put("period", i -> query(null, null, null, day(), 30, null, null, 0));
        all.put("period-rare-end", i -> query(null, null, RequestStatus.WITHDRAWN, day(), 30, null, null, 0));
        all.put("rare-end", i -> query(null, null, RequestStatus.WITHDRAWN, null, 0, null, null, 50 * i));
        all.put("other-process", i -> query(RequestKind.PROJECT_STATUS_CHANGE, null, null, day(), 365, null, null, 0));
        return all;
    }

    private static RequestQuery query(
            @Nullable RequestKind kind,
            @Nullable Long project,
            @Nullable RequestStatus status,
            @Nullable LocalDate from,
            int days,
            @Nullable Long worker,
            @Nullable Long approver,
            int offset) {
        var to = from == null ? null : from.plusDays(days);
        return new RequestQuery(
                Scope.REACH, kind, project, status, "", from, to, worker, approver, new PageRequest(offset, 50));
    }

    private long project() {
        return firstProject + random.nextInt(PROJECTS);
    }

    /** Persons of a project stand together: its officer, its manager, its workers. */
    private long officer(long project) {
        return firstPerson + (project - firstProject) * (WORKERS + 2);
    }

    private long worker() {
        return officer(project()) + 2 + random.nextInt(WORKERS);
    }

    private LocalDate day() {
        return BEGAN.plusDays(random.nextInt(900));
    }

    private void fill() {
        firstProject = next("project");
        firstPerson = next("person");
        var unit = rows.insert("unit", Map.of("name", "压测总包", "uscc", "BENCH", "code_quality", "LEGACY_UNVERIFIED"));
        rows.change("""
                insert into project (id, code, name, category, region_code, managing_level, managing_region, permit_no,
                                     permit_authority, status)
                select ? + seq, concat('Q', seq), concat('压测项目 ', seq), 'HOUSING', '630104', 'COUNTY', '630104', seq, '演示',
                       'BUILDING' from seq_0_to_""" + (PROJECTS - 1), firstProject);
        rows.change("""
                insert into participation (project_id, unit_id, type, entry_date)
                select id, ?, 'GENERAL_CONTRACTOR', '2020-01-01' from project where id >= ?""", unit, firstProject);
        rows.change("""
                insert into person (id, name, id_number, id_number_hash, sex, birth_date, ethnicity, capture_source,
                                    captured_at)
                select ? + seq, concat('压测人 ', seq), 'rc1:639901198503120010', concat('bench', seq), 'MALE', '1990-01-01',
                       'HAN', 'PC_READER', '2024-01-01' from seq_0_to_""" + (PROJECTS * (WORKERS + 2) - 1), firstPerson);
        rows.change("""
                insert into account (username, password_hash, display_name, person_id)
                select concat('bench', id), '{noop}x', name, id from person where id >= ? and (id - ?) % ? < 2""", firstPerson, firstPerson, WORKERS + 2);
        rows.change(
                """
                insert into post_holder (project_id, unit_id, person_id, post, from_date)
                select ? + (id - ?) div ?, ?, id, if((id - ?) % ? = 0, 'LABOUR_OFFICER', 'PROJECT_MANAGER'), '2020-01-01'
                  from person where id >= ? and (id - ?) % ? < 2""",
                firstProject,
                firstPerson,
                WORKERS + 2,
                unit,
                firstPerson,
                WORKERS + 2,
                firstPerson,
                firstPerson,
                WORKERS + 2);
        rows.change("""
                insert into membership (project_id, person_id, unit_id, work_role, work_type, entry_date)
                select ? + (id - ?) div ?, id, ?, 'LABOUR_WORKER', 'CARPENTER', '2020-01-01'
                  from person where id >= ? and (id - ?) % ? >= 2""", firstProject, firstPerson, WORKERS + 2, unit, firstPerson, firstPerson, WORKERS + 2);
        requests(unit);
        for (var slice = 0; slice < SLICES; slice++) { // no statement longer than the product waits for one
            decided("LABOUR_OFFICER", 0, slice);
            decided("PROJECT_MANAGER", 1, slice);
        }
        for (var table : List.of("backfill_request", "decision", "inbox_task", "person", "membership", "project")) {
            rows.all("analyze table " + table);
        }
        assertThat(rows.count("backfill_request where project_id >= ?", firstProject))
                .isGreaterThanOrEqualTo(1_000_000);
    }

    private void requests(long unit) {
        var filer = rows.insert(
                "account",
                Map.of("username", "bench", "password_hash", "{noop}x", "display_name", "压测总包", "unit_id", unit));
        for (var part = 0; part < EACH; part++) {
            requests(filer, part, "m.project_id >= " + firstProject, 1);
        }
        requests(filer, EACH, "m.project_id = " + firstProject, EACH_OF_THE_LARGE);
    }

    private void requests(long filer, int part, String where, int each) {
        rows.change("""
                insert into backfill_request (id, request_no, project_id, person_id, membership_id, unit_id, day, reason,
                                              explanation, status, submit_token, initiator_account_id, submitted_at,
                                              finished_at)
                select uuid(), concat('BF-', m.id, '-', ?, '-', n.seq), m.project_id, m.person_id, m.id, m.unit_id,
                       date('2024-01-01') + interval (m.id * 7919 + n.seq * 31 + ? * 97) % 1000 day, 'FORGOTTEN', '忘记打卡',
                       elt(1 + (m.id + n.seq + ?) % 50 div 46 + ((m.id + n.seq + ?) % 50 = 49), 'APPROVED', 'REJECTED',
                           'WITHDRAWN'),
                       uuid(), ?, date('2024-01-02') + interval (m.id * 7919 + n.seq * 31 + ? * 97) % 1000 day
                                  + interval m.id % 86400 second, '2026-11-01'
                  from membership m join seq_1_to_""" + each + " n where " + where, part, part, part, part, filer, part);
    }

    private void decided(String node, int place, int slice) {
        var from = firstProject + slice * (PROJECTS / SLICES);
        var to = from + PROJECTS / SLICES - 1;
        rows.change("""
                insert into inbox_task (task_id, request_kind, request_id, request_no, project_id, node, group_key, title,
                                        subtitle, subject_person_id, state, created_at, due_at, closed_at)
                select concat(?, id), 'ATTENDANCE_BACKFILL', id, request_no, project_id, ?, concat(project_id, '/', ?),
                       '为 压测人 补录', '木工班', person_id, 'DECIDED', submitted_at, submitted_at, submitted_at
                  from backfill_request where project_id between ? and ?""", place, node, node, from, to);
        rows.change("""
                insert into decision (task_id, token, request_id, node, verdict, opinion, account_id, person_id, post,
                                      decided_at, version_seen)
                select concat(?, q.id), uuid(), q.id, ?, if(q.status = 'REJECTED', 'REJECT', 'APPROVE'), '', a.id,
                       a.person_id, ?, q.submitted_at, 0
                  from backfill_request q join account a on a.person_id = ? + (q.project_id - ?) * ? + ?
                 where q.project_id between ? and ?""", place, node, node, firstPerson, firstProject, WORKERS + 2, place, from, to);
    }

    private long next(String table) {
        return ((Number) rows.one("select coalesce(max(id), 0) + 100 as next from " + table)
                        .get("next"))
                .longValue();
    }
}
