package dev.rollcall.domain.project;

import java.util.List;

/**
 * Projects of one general contractor behind the same gates, whose attendance is merged: each punch goes to one of them
 * (R122, C25).
 *
 * @param projects ids, ascending
 */
public record ProjectGroup(long id, String name, List<Long> projects) {

    public ProjectGroup {
        projects = List.copyOf(projects);
    }
}
