package dev.rollcall.app.project;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.project.ProjectGroup;
import dev.rollcall.domain.project.ProjectGroups;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Groups of projects; the primary key of a member keeps every project in one group at most. */
@Repository
class JdbcProjectGroups implements ProjectGroups {
    private static final String SELECT = """
            select g.id, g.name, group_concat(m.project_id order by m.project_id) as projects
              from project_group g join project_group_member m on m.group_id = g.id
            """;

    private final JdbcClient jdbc;

    JdbcProjectGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProjectGroup> of(long projectId) {
        return jdbc.sql(SELECT
                        + " where g.id = (select group_id from project_group_member where project_id = ?)"
                        + " group by g.id, g.name")
                .param(projectId)
                .query(JdbcProjectGroups::row)
                .optional();
    }

    @Override
    public List<ProjectGroup> reachableBy(long accountId) {
        return jdbc.sql(SELECT + """
                         where g.id in (select o.group_id from project_group_member o
                                          join %s r on r.project_id = o.project_id)
                         group by g.id, g.name order by g.name""".formatted(Reach.of(accountId)))
                .query(JdbcProjectGroups::row)
                .list();
    }

    private static ProjectGroup row(ResultSet row, int number) throws SQLException {
        return new ProjectGroup(
                row.getLong("id"),
                Columns.text(row, "name"),
                Arrays.stream(Columns.text(row, "projects").split(","))
                        .map(Long::valueOf)
                        .toList());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(String name, Collection<Long> projects, long contractorUnit, long accountId, Instant at) {
        var keys = new GeneratedKeyHolder();
        jdbc.sql("insert into project_group (name, unit_id, created_by, created_at) values (?, ?, ?, ?)")
                .params(name, contractorUnit, accountId, Columns.utc(at))
                .update(keys, "id");
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        projects.forEach(project -> jdbc.sql("insert into project_group_member (project_id, group_id) values (?, ?)")
                .params(project, id)
                .update());
        return id;
    }
}
