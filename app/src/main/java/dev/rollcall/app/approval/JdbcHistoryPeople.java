package dev.rollcall.app.approval;

import dev.rollcall.app.account.Reach;
import dev.rollcall.app.people.PersonSearch;
import dev.rollcall.app.secrets.PersonNumbers;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.HistoryPeople;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People of the history, within the account's reach. */
@Repository
class JdbcHistoryPeople implements HistoryPeople {
    private static final int MOST = 50;
    private static final String SELECT = """
            select p.id, p.name, p.id_number,
                   (select u.name from membership b join unit u on u.id = b.unit_id
                     where b.person_id = p.id order by b.entry_date desc, b.id desc limit 1) as place
              from person p
             where\s""";
    private static final String WORKER = """
             exists (select 1 from membership n join %1$s r on r.project_id = n.project_id
                      where n.person_id = p.id and n.work_role = 'LABOUR_WORKER'
                        and (r.unit_id is null or r.unit_id = n.unit_id))""";

    // Administrators of a region hold no post on a project; they are known by what they decided.
    private static final String APPROVER = """
             (exists (select 1 from post_holder h join %1$s r on r.project_id = h.project_id
                       where h.person_id = p.id
                         and (r.unit_id is null or r.unit_id = h.unit_id))
              or exists (select 1 from decision d join inbox_task t on t.task_id = d.task_id
                           join %1$s r on r.project_id = t.project_id
                          where d.person_id = p.id and r.unit_id is null))""";

    private final JdbcClient jdbc;
    private final PersonSearch search;
    private final PersonNumbers numbers;

    JdbcHistoryPeople(JdbcClient jdbc, PersonSearch search, PersonNumbers numbers) {
        this.jdbc = jdbc;
        this.search = search;
        this.numbers = numbers;
    }

    @Override
    public List<Named> workers(long accountId, String text) {
        return search(WORKER, accountId, text);
    }

    @Override
    public List<Named> approvers(long accountId, String text) {
        return search(APPROVER, accountId, text);
    }

    private List<Named> search(String within, long accountId, String text) {
        var terms = search.terms(text);
        return terms.bind(jdbc.sql(SELECT + within.formatted(Reach.of(accountId)) + terms.condition()
                                + " order by p.name, p.id limit :most")
                        .param("most", MOST))
                .query(this::named)
                .list();
    }

    @Override
    public Optional<Named> find(long accountId, long personId) {
        var within = ("(" + WORKER + " or " + APPROVER + ")").formatted(Reach.of(accountId));
        return jdbc.sql(SELECT + "p.id = :person and " + within)
                .param("person", personId)
                .query(this::named)
                .optional();
    }

    private Named named(ResultSet row, int number) throws SQLException {
        return new Named(
                row.getLong("id"),
                Columns.text(row, "name"),
                numbers.idNumber(Columns.text(row, "id_number")).masked(),
                row.getString("place"));
    }
}
