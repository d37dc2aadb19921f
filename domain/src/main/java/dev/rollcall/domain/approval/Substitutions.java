package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Port: who stands in for whom. */
public interface Substitutions {

    /** Locks what that person arranges until the transaction ends, so that of two the second finds the first. */
    void lock(long holderPersonId);

    /** @return its id */
    long add(ArrangeSubstitute command, long holderPersonId, long accountId, Instant at);

    void end(long id, Instant at);

    Optional<Substitution> find(long id);

    /** Where that person is holder or substitute, the latest first. */
    List<Substitution> of(long personId);

    /** What that person may do in somebody's place on that day, as far as both hold posts of the unit still. */
    List<Duty> ofSubstitute(long personId, LocalDate day);

    /** Who stands in for a holder of one of the posts on that project and day. */
    List<Duty> onProject(long projectId, LocalDate day);

    /** For whom that person may choose whom: colleagues in a post of the same unit who have an account. */
    List<Choice> choices(long holderPersonId);

    /**
     * One post somebody stands in for.
     *
     * @param role what the holder's post makes of the holder
     */
    record Duty(
            long projectId,
            long substitutePersonId,
            String substituteName,
            long holderPersonId,
            String holderName,
            String post,
            String unitName,
            Role role) {}

    /** A colleague who may be chosen on that project. */
    record Choice(long projectId, String projectName, long personId, String name, String unitName) {}
}
