package dev.rollcall.domain.approval;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: decisions; rows are only ever added. */
public interface Decisions {

    /** @throws org.springframework.dao.DuplicateKeyException when the task, or this person on this request, has decided */
    void add(Decision decision);

    Optional<Decision> ofTask(String taskId);

    /** In the order they were made. */
    List<Decision> ofRequest(UUID requestId);
}
