package dev.rollcall.app.attendance;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.OncePerTransaction;
import dev.rollcall.domain.attendance.ProjectRoll;
import dev.rollcall.domain.project.ParticipantType;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A project's code, units and payroll, for back-fills. */
@Repository
class JdbcProjectRoll implements ProjectRoll {
    private final JdbcClient jdbc;

    JdbcProjectRoll(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Facts of(long projectId) {
        return OncePerTransaction.read(List.of("project", projectId), () -> find(projectId));
    }

    private Facts find(long projectId) {
        var active = new HashSet<>(
                jdbc.sql("select distinct type from participation where project_id = ? and exit_date is null")
                        .param(projectId)
                        .query((row, i) -> Columns.name(row, "type", ParticipantType.class))
                        .list());
        return jdbc.sql("select code, payroll_closed_until from project where id = ?")
                .param(projectId)
                .query((row, i) ->
                        new Facts(Columns.text(row, "code"), active, Columns.dayOrNull(row, "payroll_closed_until")))
                .single();
    }
}
