package dev.rollcall.app.demo;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.people.ContractKind;
import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.TerminationType;
import dev.rollcall.domain.shared.SiteTime;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contracts as the {@link Terms} of a worker ask for them. */
@WhenDemo
@Component
class ContractLoader {
    private static final LocalTime OFFICE_HOUR = LocalTime.of(15, 0);

    private final JdbcClient jdbc;

    ContractLoader(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void load(WorkerPlan worker, Membership membership, String project, LocalDate today) {
        var terms = worker.terms();
        switch (terms.kind()) {
            case UNSIGNED -> {} // that is the point
            case SIGNED -> add(worker, membership, project, today.plusDays(terms.days()));
            case EXPIRED -> add(worker, membership, project, today.minusDays(terms.days()));
            case TERMINATED -> {
                long id =
                        add(worker, membership, project, membership.entryDate().plusYears(1));
                terminate(id, today.minusDays(terms.days()));
            }
        }
    }

    private long add(WorkerPlan worker, Membership membership, String project, LocalDate end) {
        var entry = membership.entryDate();
        var kind = worker.number() % 4 == 0 ? ContractKind.EMPLOYMENT_AGREEMENT : ContractKind.LABOUR_CONTRACT;
        return Insert.id(jdbc.sql("""
                                insert into contract (membership_id, contract_no, kind, party_a, start_date, end_date,
                                                      uploaded_at)
                                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        membership.id(),
                        "HT-%s-%04d".formatted(project, worker.number()),
                        kind.name(),
                        worker.crew().unit().title(),
                        entry,
                        end,
                        Columns.utc(SiteTime.instant(
                                entry.plusDays(worker.number() % 4).atTime(OFFICE_HOUR)))));
    }

    /** Asked for one day, confirmed the next (R68). */
    private void terminate(long contractId, LocalDate lastDay) {
        jdbc.sql("""
                        update contract set termination_type = ?, termination_reason = ?, termination_initiated_at = ?,
                                            termination_confirmed_at = ? where id = ?""")
                .params(
                        TerminationType.PARTY_A.name(),
                        "阶段工作完成",
                        Columns.utc(SiteTime.instant(lastDay.minusDays(1).atTime(OFFICE_HOUR))),
                        Columns.utc(SiteTime.instant(lastDay.atTime(OFFICE_HOUR))),
                        contractId)
                .update();
    }
}
