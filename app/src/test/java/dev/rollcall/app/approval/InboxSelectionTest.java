package dev.rollcall.app.approval;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.approval.InboxCounts;
import dev.rollcall.domain.approval.InboxQuery;
import dev.rollcall.domain.approval.InboxRebuild;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Papers;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import dev.rollcall.fixture.UnbindDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What an inbox lists and counts by index and by who is barred is what a statement says that asks the requests
 * themselves, each in turn. Situations and readers are drawn, the former through the services. In a product of its own:
 * platform operations see every project.
 */
@ServiceTest
@TestPropertySource(properties = "test.product=inbox-selection")
@DirtiesContext
class InboxSelectionTest {
    private static final int ACTS = 400;
    private static final int READERS = 250;

    /** Of task t, that person: the rule itself (1.5, C33, decision 0029). */
    private static final String BARRED = """
            (t.subject_person_id <=> %1$s or t.initiator_person_id <=> %1$s or exists (select 1 from decision d
              where d.request_id = t.request_id and d.superseded_at is null and d.verdict <> 'RETURN'
                and d.person_id = %1$s))""";

    private static final Set<RequestKind> KINDS = Set.of(RequestKind.ATTENDANCE_BACKFILL, RequestKind.DEVICE_UNBIND);

    private static final List<ApprovalNode> RETURNS =
            List.of(ApprovalNode.APPLICANT, ApprovalNode.LABOUR_OFFICER, ApprovalNode.PROJECT_MANAGER);

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private UnbindDesk unbinds;

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxService service;

    @Autowired
    private InboxRebuild rebuild;

    @Autowired
    private ProductClock clock;

    @Autowired
    private Rows rows;

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(96);
    private final List<Ground> grounds = new ArrayList<>();
    private final List<UUID> requests = new ArrayList<>();
    private final Map<UUID, Caller> applicants = new HashMap<>();
    private final Map<Long, Caller> people = new HashMap<>();

    /** A site and who can act there: four in posts, two of whom work there too, and one in three. */
    private record Ground(Site site, Caller contractor, List<Holder> holders, List<Person> workers) {}

    @Test
    void list_and_figures_of_drawn_inboxes_are_what_the_requests_themselves_say_C33() {
        for (var i = 0; i < 3; i++) {
            grounds.add(ground());
        }
        for (var i = 0; i < ACTS; i++) {
            clock.stopAt(clock.instant().plusMillis(random.nextInt(300_000)));
            act();
        }
        assertThat(rebuild.differences()).isEmpty();

        var seen = new HashSet<Long>();
        for (var i = 0; i < READERS; i++) {
            var reader = reader();
            assertThat(inbox.counts(reader)).as("%s", reader).isEqualTo(countsByTheRule(reader));
            var query = query();
            var page = inbox.page(query, reader);
            var right = listByTheRule(query, reader);
            assertThat(page.rows().stream().map(item -> item.task().taskId()))
                    .as("%s for %s", query, reader)
                    .containsExactlyElementsOf(right.stream()
                            .skip(query.page().offset())
                            .limit(query.page().limit())
                            .toList());
            if (!page.rows().isEmpty()) {
                assertThat(page.total()).isEqualTo(right.size());
            }
            seen.add(page.total());
        }
        assertThat(seen).as("drawn inboxes differ").hasSizeGreaterThan(10);
        assertThat(barred()).as("somebody decided before").isPositive();
        assertThat(rows.count(
                        "inbox_task where state = 'OPEN' and node <> 'APPLICANT' and initiator_person_id is not null"))
                .as("somebody in a post filed")
                .isPositive();
        assertThat(rows.count("decision where superseded_at is not null"))
                .as("a return took something back")
                .isPositive();
        assertThat(rows.count("inbox_task where state = 'OPEN' and node = 'APPLICANT'"))
                .as("something was sent back")
                .isPositive();
    }

    private long barred() {
        return rows.count("inbox_bar b join inbox_task t on t.task_id = b.task_id"
                + " where not (t.subject_person_id <=> b.person_id) and not (t.initiator_person_id <=> b.person_id)");
    }

    private Ground ground() {
        var site = sites.open();
        var team = site.team(site.contractor());
        var officer = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        var both = site.holder(site.contractor(), Post.LABOUR_OFFICER);
        site.takes(both.person(), site.contractor(), Post.PROJECT_MANAGER);
        site.takes(both.person(), site.contractor(), Post.SAFETY_OFFICER); // who may file
        var manager = site.holder(site.contractor(), Post.PROJECT_MANAGER);
        var supervisor = site.holder(site.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR);
        var third = sites.person();
        site.takes(third, site.contractor(), Post.LABOUR_OFFICER);
        site.joins(third, team, Papers.COMPLETE);
        var working = new Holder(third, sites.accountOf(third));
        var holders = List.of(officer, both, manager, supervisor, working);
        holders.forEach(each -> people.put(each.person().id(), each.caller()));
        var workers = List.of(third, site.worker(team), site.worker(team));
        return new Ground(site, sites.accountOfUnit(site.contractor()), holders, workers);
    }

    /** Who claimed it or anybody of the site, entitled or not. */
    private Holder who(InboxTask task) {
        var there = grounds.stream()
                .filter(each -> each.site().id() == task.projectId())
                .flatMap(each -> each.holders().stream())
                .toList();
        return there.stream()
                .filter(each -> Objects.equals(each.person().id(), task.assigneePersonId()))
                .findFirst()
                .orElseGet(() -> any(there));
    }

    /** Whatever is refused is refused; the next one may be carried out. */
    private void act() {
        var ground = any(grounds);
        var chance = random.nextInt(100);
        if (requests.size() < 8 || chance < 15) {
            file(ground);
            return;
        }
        var request = any(requests);
        var task = desk.openTask(request);
        if (task.isEmpty()) {
            return;
        }
        var who = who(task.get());
        if (task.get().node() == ApprovalNode.APPLICANT) {
            actAsApplicant(request, task.get().kind(), chance);
        } else if (chance < 64) {
            desk.approve(who.caller(), request);
        } else if (chance < 66) {
            desk.reject(who.caller(), request);
        } else if (chance < 82) {
            desk.sendBack(who.caller(), request, any(RETURNS));
        } else if (chance < 90) {
            service.claim(who.caller(), task.get().taskId());
        } else if (chance < 94) {
            service.release(who.caller(), task.get().taskId());
        } else if (chance < 96) {
            withdraw(request, task.get().kind());
        } else if (chance < 98) {
            inbox.escalate(task.get().taskId(), StoppedClock.NOW);
        } else {
            rows.change(
                    "update inbox_task set unassigned = true where task_id = ?",
                    task.get().taskId());
        }
    }

    private void file(Ground ground) {
        if (random.nextInt(4) == 0) {
            var filer = ground.contractor();
            unbinds.send(filer, unbinds.form(filer, ground.site(), ground.site().device(), any(UnbindReason.values())))
                    .result()
                    .ifPresent(receipt -> filed(receipt.requestId(), filer));
            return;
        }
        var filer = random.nextBoolean()
                ? ground.contractor()
                : any(ground.holders()).caller();
        var form = Desk.form(
                ground.site(),
                any(ground.workers()),
                TODAY.minusDays(1 + random.nextInt(25)),
                desk.evidence(filer, ground.site()));
        desk.send(filer, form).result().ifPresent(receipt -> filed(receipt.requestId(), filer));
    }

    private void filed(UUID request, Caller filer) {
        requests.add(request);
        applicants.put(request, filer);
    }

    private void actAsApplicant(UUID request, RequestKind kind, int chance) {
        if (chance > 95) {
            withdraw(request, kind);
        } else if (chance > 40 && kind == RequestKind.ATTENDANCE_BACKFILL) {
            desk.revise(applicants.get(request), request);
        } else if (chance > 40) {
            unbinds.revise(applicants.get(request), request, desk.version(request));
        }
    }

    private void withdraw(UUID request, RequestKind kind) {
        if (kind == RequestKind.ATTENDANCE_BACKFILL) {
            desk.withdraw(applicants.get(request), request);
        } else {
            unbinds.withdraw(applicants.get(request), request, desk.version(request));
        }
    }

    private Inbox.Reader reader() {
        var everybody = List.copyOf(new TreeSet<>(people.keySet()));
        var standIns = new ArrayList<Inbox.StandIn>();
        for (var n = random.nextInt(4); n > 0; n--) {
            var holder = any(everybody);
            if (standIns.stream().noneMatch(each -> each.holderPersonId() == holder)) {
                standIns.add(new Inbox.StandIn(holder, posts(0.3)));
            }
        }
        var groups = posts(random.nextDouble());
        if (random.nextBoolean()) {
            groups.add("account-" + any(List.copyOf(applicants.values())).accountId() + "/APPLICANT");
        }
        return new Inbox.Reader(
                1,
                random.nextInt(8) == 0 ? 0 : any(everybody),
                random.nextInt(5) == 0 ? Set.of() : groups,
                standIns,
                random.nextInt(4) == 0,
                StoppedClock.NOW.plus(Duration.ofHours(random.nextInt(200) - 20)));
    }

    private Set<String> posts(double each) {
        var keys = new HashSet<String>();
        for (var ground : grounds) {
            for (var node : ApprovalNode.values()) {
                if (node != ApprovalNode.APPLICANT && random.nextDouble() < each) {
                    keys.add(node.groupKey(ground.site().id()));
                }
            }
        }
        return keys;
    }

    private InboxQuery query() {
        return new InboxQuery(
                random.nextInt(3) == 0 ? any(grounds).site().id() : null,
                random.nextInt(3) == 0 ? any(List.copyOf(new TreeSet<>(KINDS))) : null,
                random.nextInt(3) == 0,
                random.nextInt(4) == 0 ? "测试" : "",
                any(InboxQuery.Sort.values()),
                new PageRequest(random.nextInt(3) == 0 ? random.nextInt(12) : 0, 1 + random.nextInt(40)));
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] list) {
        return list[random.nextInt(list.length)];
    }

    private static String visible(Inbox.Reader reader) {
        var reasons = new ArrayList<String>();
        reasons.add("t.group_key in (" + quoted(reader.groupKeys()) + ")");
        for (var standIn : reader.standIns()) {
            reasons.add("t.group_key in (" + quoted(standIn.groupKeys()) + ") and not "
                    + BARRED.formatted(standIn.holderPersonId()));
        }
        if (reader.escalated()) {
            reasons.add("t.unassigned or t.escalated_at is not null");
        }
        return "from inbox_task t where t.state = 'OPEN' and ((" + String.join(") or (", reasons) + "))"
                + " and (t.node = 'APPLICANT' or not " + BARRED.formatted(reader.personId()) + ")";
    }

    private static String quoted(Collection<String> keys) {
        return keys.isEmpty() ? "''" : keys.stream().map(key -> "'" + key + "'").collect(Collectors.joining(","));
    }

    private List<String> listByTheRule(InboxQuery query, Inbox.Reader reader) {
        var filters = new StringBuilder();
        if (query.projectId() != null) {
            filters.append(" and t.project_id = ").append(query.projectId());
        }
        if (query.kind() != null) {
            filters.append(" and t.request_kind = '").append(query.kind()).append('\'');
        }
        if (query.overdueOnly()) {
            filters.append(" and t.due_at < :now");
        }
        filters.append(" and (t.title like :text or t.subtitle like :text or t.request_no like :text)");
        return jdbc.sql("select t.task_id " + visible(reader) + filters + " order by "
                        + switch (query.sort()) {
                            case DUE_FIRST -> "t.due_at, t.created_at, t.task_id";
                            case NEWEST_FIRST -> "t.created_at desc, t.task_id desc";
                            case OLDEST_FIRST -> "t.created_at, t.task_id";
                        })
                .param("now", Columns.utc(reader.now()))
                .param("text", "%" + query.text() + "%")
                .query(String.class)
                .list();
    }

    private InboxCounts countsByTheRule(Inbox.Reader reader) {
        var byKind = new HashMap<RequestKind, Long>();
        long[] figures = new long[3];
        var open = jdbc.sql("select t.request_kind, t.due_at < :now as late, t.assignee_person_id <=> :me as mine "
                        + visible(reader))
                .param("now", Columns.utc(reader.now()))
                .param("me", reader.personId())
                .query((row, i) -> {
                    byKind.merge(Columns.name(row, "request_kind", RequestKind.class), 1L, Long::sum);
                    figures[0] += 1;
                    figures[1] += row.getLong("late");
                    figures[2] += row.getLong("mine");
                    return i;
                })
                .list();
        assertThat(open).hasSize((int) figures[0]);
        return new InboxCounts(figures[0], figures[1], figures[2], byKind);
    }
}
