package dev.rollcall.domain.approval;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Port: people the history can be searched by, as far as the account reaches their projects. */
public interface HistoryPeople {

    /** @param text part of a name, or a whole identity or phone number; at most 50, ordered by name */
    List<Named> workers(long accountId, String text);

    /** Who has decided anything; as {@link #workers}. */
    List<Named> approvers(long accountId, String text);

    /** Either of them by the id an address carries. */
    Optional<Named> find(long accountId, long personId);

    /**
     * @param maskedIdNumber tells people of one name apart
     * @param where unit of the worker or the post last decided in; null where there is none
     */
    record Named(
            long personId,
            String name,
            String maskedIdNumber,
            @Nullable String where) {}
}
