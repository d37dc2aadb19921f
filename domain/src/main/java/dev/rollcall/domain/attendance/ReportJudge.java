package dev.rollcall.domain.attendance;

import dev.rollcall.domain.attendance.rule.AttendancePolicy;
import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.Fence;
import dev.rollcall.domain.attendance.rule.FenceState;
import dev.rollcall.domain.attendance.rule.PhotoPolicy;
import dev.rollcall.domain.attendance.rule.PhotoState;
import dev.rollcall.domain.attendance.rule.PunchFacts;
import dev.rollcall.domain.attendance.rule.PunchRules;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the facts of a batch in a few statements and asks D-1 about each report. */
@Component
class ReportJudge {
    private static final LocalTime MORNING_ENDS = LocalTime.NOON;

    private final AttendanceFacts facts;
    private final PunchLog log;
    private final AwaitedPhotos photos;
    private final WorkerRoll workers;
    private final AttendancePolicy policy;

    ReportJudge(
            AttendanceFacts facts, PunchLog log, AwaitedPhotos photos, WorkerRoll workers, AttendancePolicy policy) {
        this.facts = facts;
        this.log = log;
        this.photos = photos;
        this.workers = workers;
        this.policy = policy;
    }

    Desk open(Gate gate, List<ReportedPunch> reports, Instant receivedAt) {
        return new Desk(gate, reports, receivedAt);
    }

    /** Judges the reports of one device one after the other; a passage seen earlier in the batch counts as known. */
    final class Desk {
        private final Gate gate;
        private final Instant receivedAt;
        private final Set<Long> existing;
        private final Map<Long, Map<Long, List<MembershipFacts>>> rolls = new HashMap<>();
        private final Map<Long, StatusHistory> statuses = new HashMap<>();
        private final Set<PunchLog.Passage> passages;
        private final Set<Long> persons;
        private final boolean photosComeByThemselves;
        private final Set<AwaitedPhotos.Shot> photographed;

        private Desk(Gate gate, List<ReportedPunch> reports, Instant receivedAt) {
            this.gate = gate;
            this.receivedAt = receivedAt;
            this.persons = reports.stream()
                    .map(report -> personOf(report.personRef()))
                    .filter(OptionalLong::isPresent)
                    .map(OptionalLong::getAsLong)
                    .collect(Collectors.toSet());
            this.existing = facts.existing(persons);
            this.passages = new HashSet<>(log.passages(
                    gate.deviceId(),
                    existing,
                    reports.stream().map(this::corrected).toList()));
            // Where nobody asks for photos, nobody looks for them either.
            this.photosComeByThemselves =
                    policy.punch().photo() == PhotoPolicy.REQUIRED && photos.comeByThemselves(gate.deviceId());
            this.photographed = photosComeByThemselves
                    ? photos.there(
                            gate.deviceId(), reports.stream().map(Desk::shot).toList())
                    : Set.of();
        }

        private static AwaitedPhotos.Shot shot(ReportedPunch report) {
            return new AwaitedPhotos.Shot(
                    report.personRef(), report.deviceTime().toLocalDateTime());
        }

        private PhotoState photo(ReportedPunch report) {
            if (report.photoSha256() != null) {
                return PhotoState.GOOD;
            }
            if (!photosComeByThemselves) {
                return PhotoState.MISSING;
            }
            return photographed.contains(shot(report)) ? PhotoState.GOOD : PhotoState.AWAITED;
        }

        DevicePunch judge(ReportedPunch report) {
            var at = corrected(report);
            var personId = personOf(report.personRef());
            var person = personId.isPresent() && existing.contains(personId.getAsLong()) ? personId.getAsLong() : null;
            var attributed = SharedGate.judge(gate.at(at), person, at, this::roll);
            var binding = attributed.binding();
            var direction = direction(report, binding, at);
            var seen = person != null
                    && !passages.add(new PunchLog.Passage(person, direction.value(), at.getEpochSecond()));
            var verdict = PunchRules.judge(
                    new PunchFacts(
                            new PunchFacts.Arrival(
                                    binding.isPresent(),
                                    seen,
                                    report.deviceTime().toInstant(),
                                    at,
                                    receivedAt,
                                    gate.lost(),
                                    binding.filter(this::isDoubtful).isPresent()),
                            new PunchFacts.Proof(report.liveness(), photo(report), fence(report, binding)),
                            roll(binding, person, at)),
                    policy);
            return new DevicePunch(
                    gate.deviceId(),
                    binding.map(Gate.Binding::projectId).orElse(null),
                    person,
                    report,
                    direction.value(),
                    direction.source(),
                    at,
                    gate.skew(),
                    receivedAt,
                    verdict,
                    attributed.why());
        }

        /**
         * A punch for a project the device has left for another: only a clock that was looked at and was right says that
         * it belongs to the earlier one (race 2).
         */
        private boolean isDoubtful(Gate.Binding binding) {
            return gate.boundAnewAfter(binding)
                    && !(gate.skewKnown()
                            && gate.skew().abs().compareTo(policy.punch().skewFlag()) <= 0);
        }

        List<MembershipFacts> roll(long projectId, long personId) {
            return rolls.computeIfAbsent(projectId, project -> facts.memberships(project, persons))
                    .getOrDefault(personId, List.of());
        }

        private FenceState fence(ReportedPunch report, Optional<Gate.Binding> binding) {
            return gate.mobile()
                    ? Fence.of(binding.map(Gate.Binding::fence).orElse(null), report.latitude(), report.longitude())
                    : FenceState.NOT_NEEDED;
        }

        private PunchFacts.Roll roll(Optional<Gate.Binding> binding, @Nullable Long person, Instant at) {
            if (binding.isEmpty()) {
                return PunchFacts.Roll.ofUnknownPerson(ProjectStatus.PREPARING);
            }
            var project = binding.get().projectId();
            var history = statuses.computeIfAbsent(project, facts::statuses);
            var day = SiteTime.dayOf(at);
            return person == null
                    ? PunchFacts.Roll.ofUnknownPerson(history.on(day))
                    : workers.at(at, roll(project, person), history);
        }

        /**
         * A clock that was measurably wrong at the device's last contact is allowed for; a difference within the
         * flag's threshold is the way through the network and is left alone (answers 10).
         */
        private Instant corrected(ReportedPunch report) {
            var said = report.deviceTime().toInstant();
            return gate.skew().abs().compareTo(policy.punch().skewFlag()) < 0 ? said : said.minus(gate.skew());
        }
    }

    private record Known(Direction value, DirectionSource source) {}

    /** The lane knows best; a device at an open gate says it by its mode; else the time of day decides (C26). */
    private static Known direction(ReportedPunch report, Optional<Gate.Binding> binding, Instant at) {
        var lane = binding.map(Gate.Binding::lane).orElse(Gate.Lane.BOTH);
        return switch (lane) {
            case IN -> new Known(Direction.IN, DirectionSource.GATE);
            case OUT -> new Known(Direction.OUT, DirectionSource.GATE);
            case BOTH ->
                report.direction() != Direction.UNK
                        ? new Known(report.direction(), DirectionSource.MODE)
                        : new Known(
                                SiteTime.local(at).toLocalTime().isBefore(MORNING_ENDS) ? Direction.IN : Direction.OUT,
                                DirectionSource.INFERRED);
        };
    }

    /** Our own number is the reference a person is sent to devices under; anything else is nobody we know. */
    private static OptionalLong personOf(String ref) {
        var digits = ref.length() <= 18 && ref.chars().allMatch(c -> c >= '0' && c <= '9') && !ref.isEmpty();
        return digits ? OptionalLong.of(Long.parseLong(ref)) : OptionalLong.empty();
    }
}
