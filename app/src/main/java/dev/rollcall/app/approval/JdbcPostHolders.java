package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.app.shared.OncePerTransaction;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holders by the same view that gives accounts their roles, so that a candidate is always somebody who may decide. */
@Repository
class JdbcPostHolders implements PostHolders {
    private static final Set<Role> ADMINISTRATORS =
            Set.of(Role.REG_COUNTY, Role.REG_CITY, Role.REG_PROV, Role.PLATFORM_OPS);

    private final JdbcClient jdbc;

    JdbcPostHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holder> of(long projectId, ApprovalNode node) {
        if (node.roles().isEmpty()) {
            return List.of(); // an applicant's own step is no post's
        }
        return ADMINISTRATORS.containsAll(node.roles()) ? administrators(projectId, node) : holders(projectId, node);
    }

    /** Natural persons whose account administers the region at that level; the unit is the region's authority.
     * Those of platform operations likewise. */
    private List<Holder> administrators(long projectId, ApprovalNode node) {
        return jdbc.sql("""
                        select a.person_id, n.name, r.role as post,
                               case r.role when 'PLATFORM_OPS' then '平台服务'
                                   else concat(coalesce(g.name, a.region_prefix), '主管部门') end as unit_name
                          from %s r
                          join account a on a.id = r.account_id
                          join person n on n.id = a.person_id
                          left join region g on g.code = rpad(a.region_prefix, 6, '0')
                         where r.role in (:roles)
                         order by a.person_id""".formatted(Reach.into(projectId)))
                .param("roles", node.roles().stream().map(Role::name).toList())
                .query(JdbcPostHolders::holder)
                .list();
    }

    @Override
    public List<Holder> on(long projectId, ApprovalNode node, LocalDate day) {
        if (node.roles().isEmpty()) {
            return List.of();
        }
        return ADMINISTRATORS.containsAll(node.roles())
                ? administrators(projectId, node)
                : holders("post_role_on h", " and :day between h.from_day and h.to_day", day, projectId, node);
    }

    private List<Holder> holders(long projectId, ApprovalNode node) {
        return OncePerTransaction.read(
                List.of("holders", projectId, node), () -> holders("post_role h", "", null, projectId, node));
    }

    private List<Holder> holders(
            String posts, String when, @Nullable LocalDate day, long projectId, ApprovalNode node) {
        var byPerson = new LinkedHashMap<Long, Holder>(); // who holds two of the posts is one candidate
        jdbc.sql("select h.person_id, n.name, h.post, u.name as unit_name from " + posts + """

                          join person n on n.id = h.person_id
                          join unit u on u.id = h.unit_id
                         where h.project_id = :project and h.role in (:roles)""" + when
                        + " order by h.role, h.person_id")
                .param("day", day)
                .param("project", projectId)
                .param("roles", node.roles().stream().map(Role::name).toList())
                .query(JdbcPostHolders::holder)
                .list()
                .forEach(holder -> byPerson.putIfAbsent(holder.personId(), holder));
        return List.copyOf(byPerson.values());
    }

    private static Holder holder(ResultSet row, int number) throws SQLException {
        return new Holder(
                row.getLong("person_id"),
                Columns.text(row, "name"),
                Columns.text(row, "post"),
                Columns.text(row, "unit_name"));
    }
}
