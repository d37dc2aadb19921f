package dev.rollcall.app.reach;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.RollcallTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.Inbox;
import dev.rollcall.domain.attendance.BackfillService;
import dev.rollcall.domain.attendance.FileBackfill;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.shared.SiteTime;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reach from the first day (answers 6, 1.6): to a stranger, what is there and what is not look alike. */
@RollcallTest
class StrangerTest {
    // Throws the caller's own draft away; there is nothing to find and nothing to tell.
    private static final Set<String> TELLS_NOTHING = Set.of("BackfillService.discardDraft");

    @Autowired
    private ApplicationContext product;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Clock clock;

    private Site site;
    private Target target;
    private Caller contractor;
    private Caller officer;

    @BeforeEach
    void a_site_with_a_request_under_way() {
        site = Site.of(jdbc);
        var gc = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var sub = site.unit(ParticipantType.LABOUR_SUB);
        contractor = caller(Site.accountOfUnit(jdbc, gc));
        officer = caller(Site.accountOfPerson(jdbc, site.holder(gc, Post.LABOUR_OFFICER)));
        site.holder(gc, Post.PROJECT_MANAGER);
        gate();
        var worker = site.worker(sub, site.team(sub));
        var day = SiteTime.dayOf(clock.instant()).minusDays(1);
        var receipt = product.getBean(BackfillService.class)
                .file(form(worker, day, upload()), contractor)
                .result()
                .orElseThrow();
        var task = product.getBean(Inbox.class).ofRequest(receipt.requestId()).get(0);
        target = new Target(site.code, site.projectId, worker, day, receipt.requestId(), task.taskId(), upload());
    }

    /** Bound to the site and heard of, so that there is a line of contact to find. */
    private void gate() {
        var sn = "STRANGER-" + site.code;
        jdbc.sql(
                        "insert into device (sn, family, vendor, model, secret) values (?, 'FACE_TERMINAL', '演示', 'S1', x'00')")
                .param(sn)
                .update();
        jdbc.sql("""
                        insert into device_binding (device_id, project_id, epoch, gate, lane, from_at)
                        select id, ?, 1, '1号门', 'BOTH', '2020-01-01' from device where sn = ?""").params(site.projectId, sn).update();
    }

    @Test
    void every_service_method_that_takes_a_caller_is_probed() {
        var expected = new TreeSet<>(Probes.of(product).keySet());
        expected.addAll(TELLS_NOTHING);

        assertThat(methodsWithCaller()).isEqualTo(expected);
    }

    @Test
    void a_stranger_cannot_tell_what_is_there_from_what_is_not() {
        var elsewhere = Site.of(jdbc);
        var otherContractor = elsewhere.unit(ParticipantType.GENERAL_CONTRACTOR);
        var strangers = Map.of(
                "nobody's account", caller(Site.accountOfPerson(jdbc, Site.person(jdbc))),
                "a contractor elsewhere", caller(Site.accountOfUnit(jdbc, otherContractor)),
                "an approver elsewhere",
                        caller(Site.accountOfPerson(jdbc, elsewhere.holder(otherContractor, Post.LABOUR_OFFICER))),
                "a former officer of this very site", former());
        var found = new HashMap<String, Object>();

        strangers.forEach((who, stranger) -> Probes.of(product).forEach((method, probe) -> {
            var answer = probe.apply(stranger, target);
            assertThat(answer).as("%s calls %s", who, method).isEqualTo(probe.apply(stranger, target.unknown()));
            found.put(method, answer);
        }));
        // The same calls find something for those who belong there; else this test could not fail.
        Probes.of(product).forEach((method, probe) -> {
            var answers = List.of(probe.apply(contractor, target), probe.apply(officer, target));
            assertThat(answers)
                    .as("%s finds something for somebody", method)
                    .anySatisfy(answer -> assertThat(answer).isNotEqualTo(found.get(method)));
        });
    }

    @Test
    void a_stranger_has_changed_nothing() {
        var stranger = caller(Site.accountOfPerson(jdbc, Site.person(jdbc)));
        var before = traces();

        Probes.of(product).values().forEach(probe -> probe.apply(stranger, target));

        assertThat(traces()).isEqualTo(before);
        assertThat(jdbc.sql("select count(*) from audit_entry where account_id = ? and outcome = 'DONE'")
                        .param(stranger.accountId())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from audit_entry where account_id = ? and outcome = 'REFUSED'")
                        .param(stranger.accountId())
                        .query(Long.class)
                        .single())
                .as("attempts are on record")
                .isGreaterThanOrEqualTo(3);
    }

    private List<Map<String, Object>> traces() {
        return jdbc.sql("""
                        select (select count(*) from backfill_request where project_id = :p) as requests,
                               (select max(version) from backfill_request where project_id = :p) as request_version,
                               (select max(version) from inbox_task where project_id = :p) as task_version,
                               (select count(*) from inbox_task where project_id = :p) as tasks,
                               (select count(*) from document where project_id = :p) as documents,
                               (select count(*) from document where project_id = :p and owner_id is null) as free_ones,
                               (select count(*) from backfill_draft where project_id = :p) as drafts,
                               (select count(*) from decision d join backfill_request q on q.id = d.request_id
                                 where q.project_id = :p) as decisions""").param("p", site.projectId).query().listOfRows();
    }

    /** Public methods of public domain beans, by {@code Class.method}. */
    private Set<String> methodsWithCaller() {
        return Arrays.stream(product.getBeanDefinitionNames())
                .map(product::getType)
                .filter(type -> type != null && type.getName().startsWith("dev.rollcall.domain."))
                .map(type -> type.getName().contains("$$") ? type.getSuperclass() : type)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .filter(method -> List.of(method.getParameterTypes()).contains(Caller.class))
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Caller former() {
        var username =
                Site.accountOfPerson(jdbc, site.holder(site.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR));
        var caller = caller(username);
        jdbc.sql("update post_holder set to_date = from_date where person_id = ?")
                .param(caller.personId())
                .update();
        return caller; // as a session would still hold it
    }

    private UUID upload() {
        return product.getBean(DocumentService.class)
                .upload(contractor, site.projectId, "BACKFILL_EVIDENCE", "e.pdf", new ByteArrayInputStream(Probes.PDF))
                .result()
                .map(FileCard::id)
                .orElseThrow();
    }

    private FileBackfill form(long worker, LocalDate day, UUID evidence) {
        return new FileBackfill(
                UUID.randomUUID(),
                site.projectId,
                worker,
                day,
                List.of(
                        new FileBackfill.Claim(Direction.IN, day.atTime(7, 0)),
                        new FileBackfill.Claim(Direction.OUT, day.atTime(18, 0))),
                BackfillReason.DEVICE_FAULT,
                "演示：设备故障",
                List.of(evidence));
    }

    private Caller caller(String username) {
        return accounts.caller(username).orElseThrow();
    }
}
