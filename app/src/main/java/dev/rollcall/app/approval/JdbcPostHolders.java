package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.PostHolders;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Holders by the same view that gives accounts their roles, so that a candidate is always somebody who may decide. */
@Repository
class JdbcPostHolders implements PostHolders {
    private final JdbcClient jdbc;

    JdbcPostHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Holder> of(long projectId, ApprovalNode node) {
        var byPerson = new LinkedHashMap<Long, Holder>(); // who holds two of the posts is one candidate
        jdbc.sql("""
                        select h.person_id, n.name, h.post, u.name as unit_name
                          from post_role h
                          join person n on n.id = h.person_id
                          join unit u on u.id = h.unit_id
                         where h.project_id = :project and h.role in (:roles)
                         order by h.role, h.person_id""")
                .param("project", projectId)
                .param("roles", node.roles().stream().map(Role::name).toList())
                .query((row, i) -> new Holder(
                        row.getLong("person_id"),
                        Columns.text(row, "name"),
                        Columns.text(row, "post"),
                        Columns.text(row, "unit_name")))
                .list()
                .forEach(holder -> byPerson.putIfAbsent(holder.personId(), holder));
        return List.copyOf(byPerson.values());
    }
}
