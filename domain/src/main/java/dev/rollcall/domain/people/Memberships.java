package dev.rollcall.domain.people;

import java.util.List;
import java.util.Optional;

/** Port: memberships as aggregates; lists for screens are read elsewhere. */
public interface Memberships {

    Membership save(Membership membership);

    Optional<Membership> findById(long id);

    /** Every membership of that person on that project, ended ones too, oldest first. */
    List<Membership> findByProjectIdAndPersonIdOrderByEntryDate(long projectId, long personId);
}
