package dev.rollcall.app.project;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.LikePattern;
import dev.rollcall.domain.project.ProjectCategory;
import dev.rollcall.domain.project.ProjectDirectory;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.SiteTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The projects of an account, with the units the switch shows (R23). */
@Repository
class JdbcProjectDirectory implements ProjectDirectory {
    private static final String SELECT = """
            select p.id, p.code, p.name, p.category, p.permit_authority, p.region_code,
                   coalesce((select s.status from project_status_day s where s.project_id = p.id and s.from_day <= :today
                              order by s.from_day desc limit 1), p.status) as status,
                   c.name as region_name, v.name as city_name,
                   max(case t.type when 'SUPERVISION' then u.name end) as supervision,
                   max(case t.type when 'OWNER' then u.name end) as owner,
                   max(case t.type when 'GENERAL_CONTRACTOR' then u.name end) as contractor
              from project p
              left join region c on c.code = p.region_code
              left join region v on v.code = c.parent_code and v.level = 'CITY'
              left join participation t on t.project_id = p.id and t.exit_date is null
              left join unit u on u.id = t.unit_id
             where exists (select 1 from %s r where r.project_id = p.id)
            """;
    private static final String GROUPED = """

             group by p.id, p.code, p.name, p.category, p.permit_authority, p.status, p.region_code, c.name, v.name
             order by p.code limit 200
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    JdbcProjectDirectory(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<ProjectSummary> reachableBy(long accountId, String text) {
        return jdbc.sql(SELECT.formatted(Reach.of(accountId)) + " and (p.name like :text or p.code like :text)"
                        + GROUPED)
                .param("today", SiteTime.dayOf(clock.instant()))
                .param("text", LikePattern.anywhere(text))
                .query(JdbcProjectDirectory::summary)
                .list();
    }

    @Override
    public Optional<ProjectSummary> reachableBy(long accountId, long projectId) {
        return jdbc.sql(SELECT.formatted(Reach.of(accountId)) + " and p.id = :project" + GROUPED)
                .param("today", SiteTime.dayOf(clock.instant()))
                .param("project", projectId)
                .query(JdbcProjectDirectory::summary)
                .optional();
    }

    private static ProjectSummary summary(ResultSet row, int number) throws SQLException {
        return new ProjectSummary(
                row.getLong("id"),
                Columns.text(row, "code"),
                Columns.text(row, "name"),
                Columns.name(row, "category", ProjectCategory.class),
                region(row),
                Columns.text(row, "permit_authority"),
                row.getString("supervision"),
                row.getString("owner"),
                row.getString("contractor"),
                Columns.name(row, "status", ProjectStatus.class));
    }

    /** A county with its city before it; a code that is no longer in force stands for itself (X36). */
    private static String region(ResultSet row) throws SQLException {
        var name = row.getString("region_name");
        if (name == null) {
            return Columns.text(row, "region_code");
        }
        var city = row.getString("city_name");
        return city == null ? name : city + name;
    }
}
