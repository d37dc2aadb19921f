package dev.rollcall.app.notice;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.InList;
import dev.rollcall.domain.notice.Audience;
import dev.rollcall.domain.notice.NoticeEvent;
import dev.rollcall.domain.notice.NoticeKind;
import dev.rollcall.domain.notice.Notices;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outbox tables; two unique keys keep every event and every telling of it single. */
@Repository
@Transactional(propagation = Propagation.MANDATORY) // outside a transaction it could survive what it tells of
class JdbcNotices implements Notices {
    private static final List<String> ASKING = Arrays.stream(NoticeKind.values())
            .filter(NoticeKind::isAsking)
            .map(NoticeKind::name)
            .toList();

    private final JdbcClient jdbc;

    JdbcNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void tell(NoticeEvent event, Audience... audiences) {
        var id = new GeneratedKeyHolder();
        var isNew = jdbc.sql("""
                        insert ignore into notice_event
                          (event_key, kind, request_kind, request_id, request_no, project_id, node, task_id, at)
                        values (:key, :kind, :requestKind, :request, :requestNo, :project, :node, :task, :at)""")
                        .param("key", event.key())
                        .param("kind", event.kind().name())
                        .param("requestKind", event.requestKind())
                        .param("request", event.requestId().toString())
                        .param("requestNo", event.requestNo())
                        .param("project", event.projectId())
                        .param("node", event.node())
                        .param("task", event.taskId())
                        .param("at", Columns.utc(event.at()))
                        .update(id, "id")
                == 1;
        if (isNew) {
            add(Objects.requireNonNull(id.getKey()).longValue(), event, audiences);
        }
    }

    // Read first, then given in full: rows inserted from a select cost several times as much.
    private void add(long eventId, NoticeEvent event, Audience... audiences) {
        var accounts = new TreeSet<Long>();
        for (var audience : audiences) {
            accounts.addAll(accounts(event, audience));
        }
        for (var account : accounts) {
            jdbc.sql("insert into notice (event_id, account_id) values (?, ?)")
                    .params(eventId, account)
                    .update();
        }
    }

    private List<Long> accounts(NoticeEvent event, Audience audience) {
        if (audience instanceof Audience.Account account) {
            return enabled("a.id = :account")
                    .param("account", account.accountId())
                    .query(Long.class)
                    .list();
        } else if (audience instanceof Audience.Operations) {
            return enabled("a.platform_role = 'PLATFORM_OPS'").query(Long.class).list();
        } else if (audience instanceof Audience.DeviceKeepers keepers) {
            return jdbc.sql("""
                            select distinct r.account_id from device d join %s r
                              on r.role in ('ENT_GC', 'PM', 'GC_LABOR')
                              or r.role = 'PROVIDER' and r.unit_id = d.provider_unit_id
                             where d.id = :device""".formatted(Reach.into(event.projectId())))
                    .param("device", keepers.deviceId())
                    .query(Long.class)
                    .list();
        } else if (audience instanceof Audience.Asked) {
            return enabled("""
                            a.id in (select n.account_id from notice n join notice_event e on e.id = n.event_id
                                      where e.task_id = :task and e.kind in (:asking))""")
                    .param("task", event.taskId())
                    .param("asking", ASKING)
                    .query(Long.class)
                    .list();
        } else if (audience instanceof Audience.Persons persons
                && !persons.personIds().isEmpty()) {
            return enabled("a.person_id in (:persons)")
                    .param("persons", InList.of(persons.personIds()))
                    .query(Long.class)
                    .list();
        }
        return List.of();
    }

    private JdbcClient.StatementSpec enabled(String which) {
        return jdbc.sql("select a.id from account a where a.enabled = true and " + which);
    }

    @Override
    public void settled(String taskId, Instant at) {
        jdbc.sql("""
                        update notice n join notice_event e on e.id = n.event_id set n.read_at = :at
                         where e.task_id = :task and e.kind in (:asking) and n.read_at is null""")
                .param("at", Columns.utc(at))
                .param("task", taskId)
                .param("asking", ASKING)
                .update();
    }
}
