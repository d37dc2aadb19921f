package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Port: opinions asked and given. */
public interface TaskOpinions {

    void ask(TaskOpinion.Kind kind, String taskId, long askedBy, long asked, String question, Instant at);

    void give(long id, String opinion, Instant at);

    void takeBack(long id, Instant at);

    Optional<TaskOpinion> find(long id);

    List<TaskOpinion> ofTask(String taskId);

    /** Asked of that person, the newest first; at most a hundred. */
    List<TaskOpinion> ofPerson(long personId);
}
