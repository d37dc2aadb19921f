package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.approval.TaskOpinions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Opinions as rows; one that is given or taken back is not changed again. */
@Repository
class JdbcTaskOpinions implements TaskOpinions {
    private static final String SELECT = "select " + InboxRows.COLUMNS + """
            , o.id as opinion_id, o.kind as opinion_kind, o.asked_by_person_id, b.name as asked_by, o.asked_person_id,
              n.name as asked_name, o.question, o.asked_at, o.opinion, o.given_at, o.taken_back_at,
              p.name as project_name
              from task_opinion o
              join inbox_task t on t.task_id = o.task_id
              join project p on p.id = t.project_id
              join person b on b.id = o.asked_by_person_id
              join person n on n.id = o.asked_person_id
            """;

    private static final String AWAITED = " and given_at is null and taken_back_at is null";

    private final JdbcClient jdbc;

    JdbcTaskOpinions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void ask(TaskOpinion.Kind kind, String taskId, long askedBy, long asked, String question, Instant at) {
        jdbc.sql("""
                        insert into task_opinion (kind, task_id, asked_by_person_id, asked_person_id, question, asked_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(kind.name(), taskId, askedBy, asked, question, Columns.utc(at))
                .update();
    }

    @Override
    public void give(long id, String opinion, Instant at) {
        jdbc.sql("update task_opinion set opinion = ?, given_at = ? where id = ?" + AWAITED)
                .params(opinion, Columns.utc(at), id)
                .update();
    }

    @Override
    public void takeBack(long id, Instant at) {
        jdbc.sql("update task_opinion set taken_back_at = ? where id = ?" + AWAITED)
                .params(Columns.utc(at), id)
                .update();
    }

    @Override
    public Optional<TaskOpinion> find(long id) {
        return jdbc.sql(SELECT + "where o.id = ?")
                .param(id)
                .query(JdbcTaskOpinions::row)
                .optional();
    }

    @Override
    public List<TaskOpinion> ofTask(String taskId) {
        return jdbc.sql(SELECT + "where o.task_id = ? order by o.id")
                .param(taskId)
                .query(JdbcTaskOpinions::row)
                .list();
    }

    @Override
    public List<TaskOpinion> ofPerson(long personId) {
        return jdbc.sql(SELECT + "where o.asked_person_id = ? order by o.id desc limit 100")
                .param(personId)
                .query(JdbcTaskOpinions::row)
                .list();
    }

    private static TaskOpinion row(ResultSet row, int number) throws SQLException {
        return new TaskOpinion(
                row.getLong("opinion_id"),
                Columns.name(row, "opinion_kind", TaskOpinion.Kind.class),
                InboxRows.task(row, number),
                Columns.text(row, "project_name"),
                row.getLong("asked_by_person_id"),
                Columns.text(row, "asked_by"),
                row.getLong("asked_person_id"),
                Columns.text(row, "asked_name"),
                Columns.text(row, "question"),
                Columns.instant(row, "asked_at"),
                row.getString("opinion"),
                Columns.instantOrNull(row, "given_at"),
                Columns.instantOrNull(row, "taken_back_at"));
    }
}
