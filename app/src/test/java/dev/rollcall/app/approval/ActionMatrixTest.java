package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.app.approval.Flight.Leg;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.ArrangeSubstitute;
import dev.rollcall.domain.approval.CopyService;
import dev.rollcall.domain.approval.InboxService;
import dev.rollcall.domain.approval.OpinionService;
import dev.rollcall.domain.approval.SubstitutionService;
import dev.rollcall.domain.approval.TaskActionService;
import dev.rollcall.domain.approval.TaskOpinion;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every action at every node of every process: done, or refused with its code and a sentence in both languages. A new
 * process comes in by its rows in {@link Leg}; a node that differs says so in {@link #expected}.
 */
@ServiceTest
class ActionMatrixTest {
    private static final String DONE = "done";

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private FilingDesks desks;

    @Autowired
    private TaskActionService acts;

    @Autowired
    private OpinionService opinions;

    @Autowired
    private CopyService copies;

    @Autowired
    private InboxService inbox;

    @Autowired
    private SubstitutionService substitutions;

    @Autowired
    private Rows rows;

    /** What can be done with a request, in the words of the screen. */
    enum Act {
        /** 通过 */
        APPROVE,
        /** 不通过 */
        REJECT,
        /** 退回申请人 */
        RETURN_TO_APPLICANT,
        /** 退回上一节点 */
        RETURN_TO_NODE_BEFORE,
        /** 转办 */
        TRANSFER,
        /** 委派 */
        DELEGATE,
        /** 前加签 */
        SIGN_BEFORE,
        /** 后加签 */
        SIGN_AFTER,
        /** 减签 */
        DROP_OPINIONS,
        /** 撤回 */
        WITHDRAW,
        /** 抄送 */
        COPY,
        /** 催办 */
        URGE,
        /** 认领 */
        CLAIM,
        /** 释放 */
        RELEASE,
        /** 代理 */
        SUBSTITUTE
    }

    /** Who tries it. */
    enum Actor {
        /** Holds the post, or administers the region. */
        ENTITLED,
        /** The same person, who has filed the request (回避). */
        FILED_IT,
        /** Somebody elsewhere. */
        STRANGER
    }

    /** @param revising the request has been sent back and lies with the applicant */
    record Cell(Leg leg, boolean revising, Actor actor, Act act) {}

    static Stream<Cell> cells() {
        return Arrays.stream(Leg.values())
                .flatMap(leg -> Arrays.stream(Act.values())
                        .flatMap(act -> actors(leg).map(actor -> new Cell(leg, actor.revising(), actor.actor(), act))));
    }

    /** Whoever is barred is barred at every node alike: tried once for each process, where requests begin. */
    private static Stream<Cell> actors(Leg leg) {
        var entitled = new Cell(leg, false, Actor.ENTITLED, Act.APPROVE);
        return leg.isFirst()
                ? Stream.of(
                        entitled,
                        new Cell(leg, true, Actor.ENTITLED, Act.APPROVE),
                        new Cell(leg, false, Actor.FILED_IT, Act.APPROVE),
                        new Cell(leg, false, Actor.STRANGER, Act.APPROVE))
                : Stream.of(entitled);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void each_cell_is_done_or_says_why_not_1_5_1_6_C33(Cell cell) {
        var flight = Flight.at(cell.leg(), sites, desks);
        if (cell.revising()) {
            desk.sendBack(flight.one().caller(), flight.request(), ApprovalNode.APPLICANT);
        }
        var actor = actor(cell, flight);

        var code = code(perform(cell, flight, actor));

        assertThat(code).isEqualTo(expected(cell));
        if (!code.equals(DONE)) {
            for (var language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(ResourceBundle.getBundle("rollcall.refusals", language)
                                .getString("refusal." + code))
                        .isNotBlank();
            }
        }
    }

    /** The table: what is not named here is done. */
    private static String expected(Cell cell) {
        var byApplicant = cell.act() == Act.WITHDRAW || cell.act() == Act.URGE;
        if (cell.actor() == Actor.STRANGER) {
            return switch (cell.act()) {
                case WITHDRAW, URGE -> "REQUEST_NOT_FOUND";
                case DROP_OPINIONS -> "OPINION_NOT_FOUND";
                case SUBSTITUTE -> "SUBSTITUTE_NO_POST";
                default -> "TASK_NOT_FOUND";
            };
        }
        if (cell.act() == Act.SUBSTITUTE) {
            return cell.leg().isOfAPost() ? DONE : "SUBSTITUTE_NO_POST";
        }
        if (cell.revising()) {
            return switch (cell.act()) {
                case WITHDRAW -> DONE;
                case URGE -> "URGE_OWN_TURN";
                case DROP_OPINIONS -> "OPINION_NOT_FOUND";
                // Who administers the region may hand stuck tasks over; this one is nobody's but the applicant's.
                case TRANSFER -> cell.leg().isOfARegion() ? "NOBODY_ELSE_ENTITLED" : "NOT_YOUR_TASK";
                default -> "NOT_YOUR_TASK";
            };
        }
        if (cell.actor() == Actor.FILED_IT && !byApplicant) {
            return cell.act() == Act.DROP_OPINIONS ? "OPINION_NOT_FOUND" : "OWN_REQUEST";
        }
        var first = cell.leg().before() == null;
        return switch (cell.act()) {
            case RETURN_TO_NODE_BEFORE -> first ? "RETURN_NOT_THERE" : DONE;
            case WITHDRAW -> first ? DONE : "WITHDRAW_TOO_LATE";
            default -> DONE;
        };
    }

    private Caller actor(Cell cell, Flight flight) {
        return switch (cell.actor()) {
            case ENTITLED -> flight.one().caller();
            case STRANGER -> sites.stranger().manager();
            case FILED_IT -> {
                for (var table : List.of("backfill_request", "status_change_request", "device_unbind_request")) {
                    rows.change(
                            "update " + table + " set initiator_person_id = ? where id = ?",
                            flight.one().person().id(),
                            flight.request().toString());
                }
                yield flight.one().caller();
            }
        };
    }

    private Outcome<?> perform(Cell cell, Flight flight, Caller actor) {
        var task = flight.taskId();
        var other = flight.other().person().id();
        var who = cell.actor() == Actor.STRANGER ? actor : flight.applicant();
        return switch (cell.act()) {
            case APPROVE -> desk.approve(actor, flight.request());
            case REJECT -> desk.reject(actor, flight.request());
            case RETURN_TO_APPLICANT -> desk.sendBack(actor, flight.request(), ApprovalNode.APPLICANT);
            case RETURN_TO_NODE_BEFORE ->
                desk.sendBack(
                        actor,
                        flight.request(),
                        Objects.requireNonNullElse(
                                cell.leg().before(), cell.leg().node()));
            case TRANSFER -> acts.transfer(actor, task, other, "明日休假");
            case DELEGATE -> opinions.ask(actor, task, TaskOpinion.Kind.DELEGATED, other, "请核对");
            case SIGN_BEFORE -> opinions.ask(actor, task, TaskOpinion.Kind.SIGN_BEFORE, other, "请核对");
            case SIGN_AFTER -> opinions.ask(actor, task, TaskOpinion.Kind.SIGN_AFTER, other, "请核对");
            case DROP_OPINIONS -> {
                opinions.ask(actor, task, TaskOpinion.Kind.SIGN_BEFORE, other, "请核对");
                yield opinions.takeBack(actor, task);
            }
            case WITHDRAW -> flight.withdraw(who);
            case COPY -> copies.copy(actor, task, other, "请知悉");
            case URGE -> acts.urge(who, flight.kind(), flight.request());
            case CLAIM -> inbox.claim(actor, task);
            case RELEASE -> {
                inbox.claim(actor, task);
                yield inbox.release(actor, task);
            }
            case SUBSTITUTE ->
                substitutions.arrange(
                        actor,
                        new ArrangeSubstitute(
                                flight.site().id(), other, StoppedClock.TODAY, StoppedClock.TODAY, "休假一天"));
        };
    }

    private static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse(DONE);
    }
}
