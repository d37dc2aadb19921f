package dev.rollcall.domain.attendance;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.ContractStanding;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.EvidenceFacts;
import dev.rollcall.domain.attendance.rule.EvidencePolicy;
import dev.rollcall.domain.attendance.rule.EvidenceRules;
import dev.rollcall.domain.attendance.rule.EvidenceVerdict;
import dev.rollcall.domain.attendance.rule.Support;
import dev.rollcall.domain.audit.CanonicalJson;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Weighs the evidence of back-fills: gathers the facts, asks the rules. */
@Component
class BackfillWeighing {
    private final BackfillSources sources;
    private final AttendanceFacts facts;
    private final WorkerRoll workers;
    private final AttendancePolicy policy;
    private final Clock clock;
    private final EvidencePolicy evidence = EvidencePolicy.defaults();

    BackfillWeighing(
            BackfillSources sources, AttendanceFacts facts, WorkerRoll workers, AttendancePolicy policy, Clock clock) {
        this.sources = sources;
        this.facts = facts;
        this.workers = workers;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * One request's evidence and what it comes to.
     *
     * @param contract standing at the end of the day
     * @param contractNow standing at this moment
     * @param profileComplete work type and wage card were on file that day
     */
    record Weighed(
            BackfillSource source,
            ContractStanding contract,
            ContractStanding contractNow,
            boolean profileComplete,
            EvidenceVerdict verdict) {

        TaskEvidence summary() {
            return new TaskEvidence(
                    verdict.grade(),
                    verdict.supports().stream().map(Support::name).toList(),
                    verdict.flags(),
                    imprint());
        }

        /** What a judgement rests on; how many requests others have filed meanwhile is none of it. */
        private String imprint() {
            var rests = new HashMap<String, Object>();
            rests.put("request", source.requestId().toString());
            rests.put("grade", verdict.grade().name());
            rests.put("supports", verdict.supports().stream().map(Support::name).toList());
            rests.put(
                    "flags",
                    verdict.flags().stream().map(Weighed::nameAndSeverity).toList());
            rests.put(
                    "punches",
                    source.punches().stream()
                            .map(punch -> punch.id() + (punch.counts() ? "+" : "-"))
                            .toList());
            rests.put("files", source.files().stream().map(FileCard::sha256).toList());
            rests.put("contract", contract.level().name() + " " + contract.state());
            rests.put("contractNow", contractNow.level().name() + " " + contractNow.state());
            rests.put("profile", profileComplete);
            return ChainHash.ofContent(CanonicalJson.of(rests)).hex();
        }

        private static String nameAndSeverity(EvidenceFlag flag) {
            return flag.rule() + " " + flag.severity();
        }
    }

    String policyVersion() {
        return evidence.version();
    }

    Map<UUID, Weighed> of(Collection<UUID> requestIds) {
        var weighed = new HashMap<UUID, Weighed>();
        sources.of(requestIds).stream()
                .collect(Collectors.groupingBy(BackfillSource::projectId))
                .forEach((project, of) -> weigh(project, of)
                        .forEach(each -> weighed.put(each.source().requestId(), each)));
        return weighed;
    }

    private List<Weighed> weigh(long project, List<BackfillSource> of) {
        var people = of.stream().map(BackfillSource::personId).distinct().toList();
        var rolls = facts.memberships(project, people);
        var statuses = facts.statuses(project);
        var weighed = new ArrayList<Weighed>();
        for (var source : of) {
            // Of the stay it was filed for, unless its dates have been corrected away from the day meanwhile.
            var roll = rolls.getOrDefault(source.personId(), List.of());
            var membership =
                    WorkerRoll.nearest(SiteTime.startOf(source.day()), roll).orElseThrow();
            var end = SiteTime.startOf(source.day().plusDays(1)).minusMillis(1);
            var contract = workers.standing(end, membership, statuses);
            var complete = membership.hasWorkType() && membership.hasWageCard(source.day());
            var building = statuses.on(source.day()) == ProjectStatus.BUILDING;
            var verdict = EvidenceRules.judge(facts(source, building, contract, complete), evidence, policy.backfill());
            var contractNow = workers.standing(clock.instant(), membership, statuses);
            weighed.add(new Weighed(source, contract, contractNow, complete, verdict));
        }
        return weighed;
    }

    private static EvidenceFacts facts(
            BackfillSource source, boolean building, ContractStanding contract, boolean complete) {
        return new EvidenceFacts(
                source.day(),
                SiteTime.dayOf(source.submittedAt()),
                source.reason(),
                source.claims().stream()
                        .map(claim -> new EvidenceFacts.Claim(claim.direction(), claim.at()))
                        .toList(),
                source.punches().stream()
                        .filter(PunchLine::raw)
                        .map(punch -> new EvidenceFacts.Trace(punch.direction(), punch.eventAt(), punch.counts()))
                        .toList(),
                source.elsewhere(),
                source.gates().stream().map(BackfillWeighing::gate).toList(),
                source.mates(),
                building,
                contract,
                complete,
                source.earlier(),
                source.sameFileIn(),
                source.doubtedGates());
    }

    private static EvidenceFacts.Gate gate(BackfillSource.GateLine line) {
        var direction = switch (line.lane()) {
            case IN -> Direction.IN;
            case OUT -> Direction.OUT;
            case BOTH -> Direction.UNK;
        };
        return new EvidenceFacts.Gate(
                direction,
                line.boundFrom(),
                line.boundTo(),
                line.online().stream()
                        .map(span -> new EvidenceFacts.Contact(span.from(), span.to()))
                        .toList());
    }
}
