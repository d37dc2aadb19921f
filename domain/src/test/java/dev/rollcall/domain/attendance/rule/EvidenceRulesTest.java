package dev.rollcall.domain.attendance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.EvidenceFlag.Severity;
import dev.rollcall.domain.approval.EvidenceGrade;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Claim;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Contact;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Earlier;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Gate;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Mates;
import dev.rollcall.domain.attendance.rule.EvidenceFacts.Trace;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Grade and doubts of a back-fill (capability 2), one row per rule. */
class EvidenceRulesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Claim IN = new Claim(Direction.IN, at(7, 0));
    private static final Claim OUT = new Claim(Direction.OUT, at(18, 0));
    private static final Gate ALWAYS = gate(Direction.UNK, new Contact(at(0, 0), at(23, 59)));
    private static final Gate NEVER = gate(Direction.UNK);
    private static final Gate MORNING_ONLY = gate(Direction.UNK, new Contact(at(5, 0), at(12, 0)));
    private static final Trace COUNTED_IN = new Trace(Direction.IN, at(6, 58), true);
    private static final Trace REFUSED_IN = new Trace(Direction.IN, at(7, 20), false);
    private static final Trace REFUSED_OUT = new Trace(Direction.OUT, at(17, 45), false);
    private static final Mates TEAM_IN = new Mates(6, 10);
    private static final Mates TEAM_PARTLY = new Mates(5, 10);
    private static final Mates TEAM_AWAY = new Mates(0, 10);

    static Stream<Arguments> grades() {
        return Stream.of(
                arguments("gates silent, team in", facts().gates(NEVER).mates(TEAM_IN), EvidenceGrade.A),
                arguments(
                        "refused near each claim, team in",
                        facts().gates(ALWAYS).traces(REFUSED_IN, REFUSED_OUT).mates(TEAM_IN),
                        EvidenceGrade.A),
                arguments("gates silent, half the team", facts().gates(NEVER).mates(TEAM_PARTLY), EvidenceGrade.B),
                arguments("gates silent, no team", facts().gates(NEVER), EvidenceGrade.B),
                arguments(
                        "own punch, team in",
                        facts().claims(OUT).gates(ALWAYS).traces(COUNTED_IN).mates(TEAM_IN),
                        EvidenceGrade.B),
                arguments("silent at one claim only", facts().gates(MORNING_ONLY), EvidenceGrade.C),
                arguments("one gate of two silent", facts().gates(ALWAYS, NEVER), EvidenceGrade.C),
                arguments("only the team", facts().gates(ALWAYS).mates(TEAM_IN), EvidenceGrade.C),
                arguments("only some of the team", facts().gates(ALWAYS).mates(TEAM_PARTLY), EvidenceGrade.C),
                arguments(
                        "only the own punch", facts().claims(OUT).gates(ALWAYS).traces(COUNTED_IN), EvidenceGrade.C),
                arguments(
                        "nothing: gates in contact, team away",
                        facts().gates(ALWAYS).mates(TEAM_AWAY),
                        EvidenceGrade.D),
                arguments("nothing: no gate that could be silent", facts(), EvidenceGrade.D),
                arguments(
                        "a gate bound later was not silent before",
                        facts().gates(new Gate(Direction.UNK, at(19, 0), null, List.of())),
                        EvidenceGrade.D),
                arguments(
                        "a refused punch far from the claim is another matter",
                        facts().claims(OUT).gates(ALWAYS).traces(new Trace(Direction.OUT, at(17, 29), false)),
                        EvidenceGrade.D),
                arguments(
                        "the lane of the claim's direction decides",
                        facts().claims(IN)
                                .gates(gate(Direction.IN), gate(Direction.OUT, new Contact(at(0, 0), at(23, 0)))),
                        EvidenceGrade.B));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("grades")
    void a_grade_follows_from_what_speaks_for_the_claim(String why, Facts facts, EvidenceGrade expected) {
        assertThat(facts.judge().grade()).as(why).isEqualTo(expected);
    }

    static Stream<Arguments> doubts() {
        return Stream.of(
                arguments(
                        "E1",
                        Severity.RED,
                        facts().reason(BackfillReason.DEVICE_FAULT)
                                .gates(ALWAYS)
                                .mates(TEAM_PARTLY),
                        List.of("5")),
                arguments(
                        "E1",
                        Severity.RED,
                        facts().reason(BackfillReason.POWER_OR_NETWORK)
                                .gates(ALWAYS)
                                .mates(TEAM_IN),
                        List.of("6")),
                arguments("E2", Severity.YELLOW, facts().gates(ALWAYS).mates(TEAM_IN), List.of("6")),
                arguments("E3", Severity.RED, facts().elsewhere(at(9, 30)), List.of("1")),
                arguments("E3", Severity.RED, facts().claims(OUT).elsewhere(at(16, 1)), List.of("1")),
                arguments(
                        "E3",
                        Severity.RED,
                        facts().claims(OUT).traces(COUNTED_IN).elsewhere(at(8, 0)),
                        List.of("1")),
                arguments(
                        "E4", Severity.YELLOW, facts().earlier(new Earlier(1, 24, 5, 1, 0)), List.of("21", "5", "24")),
                arguments("E4", Severity.RED, facts().earlier(new Earlier(1, 12, 5, 1, 0)), List.of("42", "5", "12")),
                arguments("E5", Severity.YELLOW, facts().earlier(new Earlier(3, 0, 0, 3, 0)), List.of("3")),
                arguments("E6", Severity.YELLOW, facts().filedOn(DAY.plusDays(8)), List.of("8")),
                arguments("E6", Severity.RED, facts().filedOn(DAY.plusDays(31)), List.of("31")),
                arguments("E7", Severity.RED, facts().gates(ALWAYS).mates(TEAM_AWAY), List.of("10")),
                arguments("E7", Severity.YELLOW, facts().gates(NEVER).mates(TEAM_AWAY), List.of("10")),
                arguments("E8", Severity.RED, facts().building(false), List.of()),
                arguments("E9", Severity.YELLOW, facts().contract(WarningLevel.RED), List.of("40")),
                arguments("E10", Severity.YELLOW, facts().profile(false), List.of()),
                arguments("E11", Severity.YELLOW, facts().sameFileIn("BF-T-202603-0001"), List.of("BF-T-202603-0001")),
                arguments("E12", Severity.YELLOW, facts().earlier(new Earlier(1, 0, 0, 9, 3)), List.of("9", "3")),
                arguments("E13", Severity.YELLOW, facts().doubted("1 号门", "2 号门"), List.of("1 号门、2 号门")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("doubts")
    void a_doubt_names_its_rule_and_its_facts(String rule, Severity severity, Facts facts, List<String> said) {
        assertThat(facts.judge().flags()).containsExactly(new EvidenceFlag(rule, severity, said));
    }

    static Stream<Arguments> noDoubts() {
        return Stream.of(
                arguments("the plain case", facts()),
                arguments(
                        "E1: the gates were silent",
                        facts().reason(BackfillReason.DEVICE_FAULT).gates(NEVER).mates(TEAM_IN)),
                arguments(
                        "E1: a refused punch near the claim",
                        facts().claims(IN)
                                .reason(BackfillReason.DEVICE_FAULT)
                                .gates(ALWAYS)
                                .traces(REFUSED_IN)
                                .mates(TEAM_IN)),
                arguments("E2: nobody else passed either", facts().gates(ALWAYS).mates(new Mates(0, 2))),
                arguments("E3: elsewhere after work", facts().elsewhere(at(18, 1))),
                arguments(
                        "E3: elsewhere, long before the only known moment",
                        facts().claims(OUT).elsewhere(at(15, 59))),
                arguments("E4: a fifth and not more", facts().earlier(new Earlier(1, 25, 5, 1, 0))),
                arguments("E4: too few days", facts().earlier(new Earlier(1, 4, 4, 1, 0))),
                arguments("E5: twice", facts().earlier(new Earlier(2, 0, 0, 2, 0))),
                arguments("E6: a week", facts().filedOn(DAY.plusDays(7))),
                arguments("E7: two team-mates say nothing", facts().mates(new Mates(0, 2))),
                arguments(
                        "E9: filed for that very contract",
                        facts().reason(BackfillReason.CONTRACT_UPLOADED).contract(WarningLevel.RED)),
                arguments("E9: orange blocks nothing", facts().contract(WarningLevel.ORANGE)),
                arguments("E12: two", facts().earlier(new Earlier(1, 0, 0, 2, 2))),
                arguments("E12: less than a third", facts().earlier(new Earlier(1, 0, 0, 10, 3))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noDoubts")
    void what_is_within_bounds_raises_none(String why, Facts facts) {
        assertThat(facts.judge().flags()).as(why).isEmpty();
    }

    @Test
    void red_doubts_come_first_and_supports_by_strength() {
        var verdict = facts().reason(BackfillReason.DEVICE_FAULT)
                .gates(ALWAYS)
                .mates(TEAM_IN)
                .profile(false)
                .building(false)
                .traces(COUNTED_IN)
                .judge();

        assertThat(verdict.flags()).extracting(EvidenceFlag::rule).containsExactly("E1", "E8", "E10");
        assertThat(verdict.supports()).containsExactly(Support.TEAM_IN, Support.OWN_PUNCH);
    }

    private static Instant at(int hour, int minute) {
        return SiteTime.instant(DAY.atTime(hour, minute));
    }

    private static Gate gate(Direction direction, Contact... contacts) {
        return new Gate(direction, at(0, 0).minusSeconds(86_400), null, List.of(contacts));
    }

    private static Facts facts() {
        return new Facts();
    }

    /** In at 07:00, out at 18:00, forgotten, filed the same day; nothing beside it. */
    static final class Facts {
        private BackfillReason reason = BackfillReason.FORGOTTEN;
        private LocalDate filedOn = DAY;
        private List<Claim> claims = List.of(IN, OUT);
        private List<Trace> traces = List.of();
        private List<Instant> elsewhere = List.of();
        private List<Gate> gates = List.of();
        private Mates mates;
        private boolean building = true;
        private WarningLevel contract = WarningLevel.NONE;
        private boolean profile = true;
        private Earlier earlier = new Earlier(1, 0, 0, 1, 0);
        private String sameFileIn;
        private List<String> doubted = List.of();

        Facts reason(BackfillReason other) {
            reason = other;
            return this;
        }

        Facts filedOn(LocalDate day) {
            filedOn = day;
            return this;
        }

        Facts claims(Claim... those) {
            claims = List.of(those);
            return this;
        }

        Facts traces(Trace... those) {
            traces = List.of(those);
            return this;
        }

        Facts elsewhere(Instant... those) {
            elsewhere = List.of(those);
            return this;
        }

        Facts gates(Gate... those) {
            gates = List.of(those);
            return this;
        }

        Facts mates(Mates those) {
            mates = those;
            return this;
        }

        Facts building(boolean was) {
            building = was;
            return this;
        }

        Facts contract(WarningLevel level) {
            contract = level;
            return this;
        }

        Facts profile(boolean complete) {
            profile = complete;
            return this;
        }

        Facts earlier(Earlier those) {
            earlier = those;
            return this;
        }

        Facts sameFileIn(String number) {
            sameFileIn = number;
            return this;
        }

        Facts doubted(String... gates) {
            doubted = List.of(gates);
            return this;
        }

        EvidenceVerdict judge() {
            var state = contract == WarningLevel.NONE ? ContractState.ACTIVE : ContractState.MISSING;
            return EvidenceRules.judge(
                    new EvidenceFacts(
                            DAY,
                            filedOn,
                            reason,
                            claims,
                            traces,
                            elsewhere,
                            gates,
                            mates,
                            building,
                            new ContractStanding(contract, state, 40),
                            profile,
                            earlier,
                            sameFileIn,
                            doubted),
                    EvidencePolicy.defaults(),
                    BackfillPolicy.defaults());
        }
    }
}
