package dev.rollcall.domain.project;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Port: groups of projects for merged attendance. */
public interface ProjectGroups {

    Optional<ProjectGroup> of(long projectId);

    /** Groups with a project the account reaches. */
    List<ProjectGroup> reachableBy(long accountId);

    /** @throws org.springframework.dao.DuplicateKeyException when one of them is in a group already */
    long add(String name, Collection<Long> projects, long contractorUnit, long accountId, Instant at);
}
