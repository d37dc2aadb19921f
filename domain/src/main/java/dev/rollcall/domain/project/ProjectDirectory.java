package dev.rollcall.domain.project;

import java.util.List;
import java.util.Optional;

/** Port: projects within an account's reach; the query itself carries the limit. */
public interface ProjectDirectory {

    /** @param text part of name or code, empty for all; ordered by code, at most 200 */
    List<ProjectSummary> reachableBy(long accountId, String text);

    Optional<ProjectSummary> reachableBy(long accountId, long projectId);
}
