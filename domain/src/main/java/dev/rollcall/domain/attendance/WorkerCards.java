package dev.rollcall.domain.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: people of a project by name, for choosing and for showing. */
public interface WorkerCards {

    /** The person's newest membership of the project. */
    Optional<WorkerCard> card(long projectId, long personId);

    /**
     * Labour workers within the reader's reach, each once, by the newest membership within reach.
     *
     * @param text part of the name, or a whole identity or phone number
     * @param memberSince who left before that day is left out
     */
    List<WorkerCard> search(long projectId, long accountId, String text, LocalDate memberSince, int limit);

    /** Number of the open back-fill for that worker and day. */
    Optional<String> openRequest(long projectId, long personId, LocalDate day);
}
