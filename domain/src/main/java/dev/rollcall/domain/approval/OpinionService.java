package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 委派, 加签, 减签: an opinion more, never in place of the post's decision. */
@Service
@Transactional(readOnly = true)
public class OpinionService {
    private final TaskPages pages;
    private final OpinionDesk desk;
    private final TaskOpinions opinions;
    private final AuditTrail audit;

    OpinionService(TaskPages pages, OpinionDesk desk, TaskOpinions opinions, AuditTrail audit) {
        this.pages = pages;
        this.desk = desk;
        this.opinions = opinions;
        this.audit = audit;
    }

    /** Of whom the caller may ask it; empty for who may not decide the task. */
    public List<PostHolders.Holder> askable(Caller caller, String taskId, TaskOpinion.Kind kind) {
        return pages.of(caller, taskId)
                .filter(page -> desk.barred(caller, page, kind).isEmpty())
                .map(page -> desk.askable(caller, page, kind))
                .orElseGet(List::of);
    }

    /** @param question 2 to 500 characters */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> ask(Caller caller, String taskId, TaskOpinion.Kind kind, long person, String question) {
        return recorded(
                "TASK_" + kind,
                caller,
                taskId,
                LostRaces.again(() -> desk.ask(caller, taskId, kind, person, question.strip())));
    }

    /** 减签: does without the opinions the caller asked for and has not got. */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<InboxTask> takeBack(Caller caller, String taskId) {
        return recorded("TASK_OPINION_DROPPED", caller, taskId, LostRaces.again(() -> desk.takeBack(caller, taskId)));
    }

    /** @param words 2 to 2000 characters */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<TaskOpinion> give(Caller caller, long id, String words) {
        return recorded(
                "TASK_OPINION_GIVEN",
                caller,
                Long.toString(id),
                LostRaces.again(() -> desk.give(caller, id, words.strip())));
    }

    /** What the caller was asked for, as far as the request is within reach; the newest first. */
    public List<TaskOpinion> mine(Caller caller) {
        return Optional.ofNullable(caller.personId()).map(opinions::ofPerson).orElseGet(List::of).stream()
                .filter(each -> pages.of(caller, each.task().taskId()).isPresent())
                .toList();
    }

    private <T> Outcome<T> recorded(String action, Caller caller, String objectId, Outcome<T> outcome) {
        outcome.why()
                .ifPresent(refusal -> audit.refused(
                        new AuditTrail.Entry(caller, action, "task", objectId, null, Map.of()), refusal.code()));
        return outcome;
    }
}
