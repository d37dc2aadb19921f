package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.EvidenceFacts;
import dev.rollcall.domain.attendance.rule.Support;
import dev.rollcall.domain.document.FileCard;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A back-fill with its evidence as values of canonical JSON, for keeping: what the approver saw, numbers of people
 * masked as they were. A field is never given another meaning; one more makes another {@code v}.
 */
final class BackfillEvidenceBody {
    private static final int FORMAT = 1;

    private BackfillEvidenceBody() {}

    static Map<String, Object> of(BackfillWeighing.Weighed weighed, WorkerCard worker, String policyVersion) {
        var source = weighed.source();
        var body = new LinkedHashMap<String, Object>();
        body.put("v", FORMAT);
        body.put("kind", "ATTENDANCE_BACKFILL");
        body.put("request", source.requestId().toString());
        body.put("requestNo", source.requestNo());
        body.put("form", form(source));
        body.put("worker", worker(worker));
        body.put(
                "punches",
                source.punches().stream().map(BackfillEvidenceBody::punch).toList());
        body.put(
                "elsewhere",
                source.elsewhere().stream().map(BackfillEvidenceBody::at).toList());
        body.put(
                "gates", source.gates().stream().map(BackfillEvidenceBody::gate).toList());
        body.put(
                "files", source.files().stream().map(BackfillEvidenceBody::file).toList());
        body.put("contract", contract(weighed.contract()));
        body.put("contractNow", contract(weighed.contractNow()));
        body.put("profileComplete", weighed.profileComplete());
        body.put("earlier", earlier(source.earlier()));
        body.put("rules", policyVersion);
        body.put("grade", weighed.verdict().grade().name());
        body.put(
                "supports",
                weighed.verdict().supports().stream().map(Support::name).toList());
        body.put(
                "flags",
                weighed.verdict().flags().stream()
                        .map(BackfillEvidenceBody::flag)
                        .toList());
        var mates = source.mates();
        putPresent(
                body, "mates", mates == null ? null : Map.of("present", mates.present(), "members", mates.members()));
        putPresent(body, "cell", source.cell() == null ? null : source.cell().name());
        return body;
    }

    private static Map<String, Object> form(BackfillSource source) {
        return Map.of(
                "day", source.day().toString(),
                "reason", source.reason().name(),
                "explanation", source.explanation(),
                "filedBy", source.initiatorName(),
                "filedAt", at(source.submittedAt()),
                "punches",
                        source.claims().stream()
                                .map(claim ->
                                        Map.of("direction", claim.direction().name(), "at", at(claim.at())))
                                .toList());
    }

    private static Map<String, Object> worker(WorkerCard worker) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("name", worker.name());
        facts.put("idNumber", worker.maskedIdNumber());
        facts.put("unit", worker.unitName());
        facts.put("entry", worker.entry().toString());
        putPresent(facts, "team", worker.teamName());
        putPresent(facts, "occupation", worker.occupation());
        putPresent(facts, "exit", worker.exit() == null ? null : worker.exit().toString());
        return facts;
    }

    private static Map<String, Object> punch(PunchLine punch) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("id", punch.id());
        facts.put("source", punch.source().name());
        facts.put("direction", punch.direction().name());
        facts.put("at", at(punch.eventAt()));
        facts.put("receivedAt", at(punch.receivedAt()));
        facts.put("outcome", punch.outcome().name());
        facts.put("reason", punch.reason().name());
        facts.put("counts", punch.counts());
        putPresent(facts, "gate", punch.gate());
        putPresent(facts, "device", punch.deviceSn());
        putPresent(facts, "requestNo", punch.requestNo());
        return facts;
    }

    private static Map<String, Object> gate(BackfillSource.GateLine line) {
        return Map.of(
                "gate", line.gate(),
                "device", line.deviceSn(),
                "lane", line.lane().name(),
                "online",
                        line.online().stream()
                                .map(span -> List.of(at(span.from()), at(span.to())))
                                .toList());
    }

    private static Map<String, Object> file(FileCard file) {
        return Map.of(
                "id", file.id().toString(),
                "name", file.fileName(),
                "mediaType", file.mediaType(),
                "bytes", file.sizeBytes(),
                "sha256", file.sha256());
    }

    private static Map<String, Object> contract(ContractStanding standing) {
        return Map.of(
                "level", standing.level().name(),
                "state", standing.state().name(),
                "days", standing.days());
    }

    private static Map<String, Object> earlier(EvidenceFacts.Earlier earlier) {
        return Map.of(
                "workerInMonth", earlier.workerInMonth(),
                "teamAttended", earlier.teamAttended(),
                "teamBackfilled", earlier.teamBackfilled(),
                "filed", earlier.filed(),
                "rejected", earlier.rejected());
    }

    private static Map<String, Object> flag(EvidenceFlag flag) {
        return Map.of("rule", flag.rule(), "severity", flag.severity().name(), "facts", flag.facts());
    }

    /** UTC with milliseconds, as instants are kept. */
    private static String at(java.time.Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }

    private static void putPresent(Map<String, Object> facts, String name, @Nullable Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
