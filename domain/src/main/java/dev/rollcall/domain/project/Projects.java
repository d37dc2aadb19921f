package dev.rollcall.domain.project;

import java.util.Optional;

/** Port: projects as aggregates; what somebody may choose from is the {@link ProjectDirectory}. */
public interface Projects {

    Project save(Project project);

    /** Written to the database at once, for what reads beside the aggregate. */
    Project saveAndFlush(Project project);

    Optional<Project> findById(long id);

    Optional<Project> findByCode(String code);
}
