package dev.rollcall.app.approval;

import dev.rollcall.app.shared.Columns;
import dev.rollcall.domain.approval.PrintedForm;
import dev.rollcall.domain.approval.PrintedForms;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.audit.ChainHead;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Printed forms as rows that are only ever added. */
@Repository
class JdbcPrintedForms implements PrintedForms {
    private final JdbcClient jdbc;

    JdbcPrintedForms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(PrintedForm form) {
        jdbc.sql("""
                        insert into printed_form (code, request_kind, request_id, project_id, status, digest, chain_seq,
                                                  chain_hash, account_id, printed_at)
                        values (:code, :kind, :request, :project, :status, :digest, :seq, :hash, :account, :at)""")
                .param("code", form.code())
                .param("kind", form.kind().name())
                .param("request", form.requestId().toString())
                .param("project", form.projectId())
                .param("status", form.status().name())
                .param("digest", form.digest().bytes())
                .param("seq", form.head().seq())
                .param("hash", form.head().hash().bytes())
                .param("account", form.accountId())
                .param("at", Columns.utc(form.printedAt()))
                .update();
    }

    @Override
    public Optional<PrintedForm> find(String code) {
        return jdbc.sql("select * from printed_form where code = ?")
                .param(code)
                .query((row, i) -> new PrintedForm(
                        Columns.text(row, "code"),
                        Columns.name(row, "request_kind", RequestKind.class),
                        Columns.uuid(row, "request_id"),
                        row.getLong("project_id"),
                        Columns.name(row, "status", RequestStatus.class),
                        ChainHash.of(row.getBytes("digest")),
                        new ChainHead(
                                row.getLong("project_id"),
                                row.getLong("chain_seq"),
                                ChainHash.of(row.getBytes("chain_hash"))),
                        row.getLong("account_id"),
                        Columns.instant(row, "printed_at")))
                .optional();
    }
}
