package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rollcall.PersistenceTest;
import dev.rollcall.app.fixture.Site;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.Decision;
import dev.rollcall.domain.approval.Decisions;
import dev.rollcall.domain.approval.PostHolders;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@PersistenceTest
class JdbcDecisionsTest {
    private static final Instant NOON = Instant.parse("2026-11-10T04:00:00.5Z");

    @Autowired
    private Decisions decisions;

    @Autowired
    private PostHolders holders;

    @Autowired
    private JdbcClient jdbc;

    private final UUID request = UUID.randomUUID();

    @Test
    void a_decision_comes_back_with_the_deciders_name() {
        var decision = decision("a", ApprovalNode.LABOUR_OFFICER, Site.person(jdbc), "同意，证据充分 𠮷");
        decisions.add(decision);

        assertThat(decisions.ofTask(decision.taskId())).contains(decision);
        assertThat(decisions.ofRequest(request)).containsExactly(decision);
        assertThat(decisions.ofTask("unknown")).isEmpty();
    }

    @Test
    void the_second_decision_on_a_task_is_a_duplicate() { // 1.5
        var first = decision("b", ApprovalNode.LABOUR_OFFICER, Site.person(jdbc), "");
        decisions.add(first);

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> decisions.add(decision("b", ApprovalNode.LABOUR_OFFICER, Site.person(jdbc), "")));
        assertThat(decisions.ofRequest(request)).containsExactly(first);
    }

    @Test
    void one_natural_person_decides_at_most_once_per_request() { // C33
        var person = Site.person(jdbc);
        decisions.add(decision("c", ApprovalNode.LABOUR_OFFICER, person, ""));

        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> decisions.add(decision("d", ApprovalNode.PROJECT_MANAGER, person, "")));
    }

    @Test
    void a_decision_that_was_superseded_bars_nobody_and_what_stands_still_does() { // C33
        var person = Site.person(jdbc);
        decisions.add(decision("e", ApprovalNode.LABOUR_OFFICER, person, ""));
        decisions.supersede(request, List.of(ApprovalNode.LABOUR_OFFICER), "x", NOON);
        decisions.add(decision("f", ApprovalNode.LABOUR_OFFICER, person, ""));

        assertThat(decisions.standing(request)).extracting(Decision::taskId).containsExactly("f" + request);
        assertThat(decisions.ofRequest(request)).hasSize(2);
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> decisions.add(decision("g", ApprovalNode.PROJECT_MANAGER, person, "")));
    }

    @Test
    void candidates_are_those_who_hold_the_post_in_the_right_unit_today() { // C9
        var site = Site.of(jdbc);
        var contractor = site.unit(ParticipantType.GENERAL_CONTRACTOR);
        var supervision = site.unit(ParticipantType.SUPERVISION);
        var chief = site.holder(supervision, Post.CHIEF_SUPERVISOR);
        var deputy = site.holder(supervision, Post.DEPUTY_CHIEF);
        var representative = site.holder(supervision, Post.CHIEF_REP);
        site.holds(chief, supervision, Post.CHIEF_REP);
        site.holder(contractor, Post.CHIEF_SUPERVISOR);
        site.holder(supervision, Post.SUPERVISING_ENGINEER);

        assertThat(holders.of(site.projectId, ApprovalNode.CHIEF_SUPERVISOR))
                .extracting(PostHolders.Holder::personId)
                .containsExactly(chief, deputy, representative);
        assertThat(holders.of(site.projectId, ApprovalNode.LABOUR_OFFICER)).isEmpty();
        jdbc.sql("update post_holder set to_date = '2026-05-01' where person_id = ?")
                .param(deputy)
                .update();
        assertThat(holders.of(site.projectId, ApprovalNode.CHIEF_SUPERVISOR))
                .extracting(PostHolders.Holder::personId)
                .containsExactly(chief, representative);
    }

    private Decision decision(String task, ApprovalNode node, long person, String opinion) {
        var username = Site.accountOfPerson(jdbc, person);
        var account = jdbc.sql("select id from account where username = ?")
                .param(username)
                .query(Long.class)
                .single();
        return new Decision(
                task + request,
                UUID.randomUUID(),
                request,
                node,
                Verdict.APPROVE,
                opinion,
                account,
                person,
                "显示名 " + username,
                Post.LABOUR_OFFICER.name(),
                NOON,
                3);
    }
}
