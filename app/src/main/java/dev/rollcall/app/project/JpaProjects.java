package dev.rollcall.app.project;

import dev.rollcall.domain.project.Project;
import dev.rollcall.domain.project.Projects;
import org.springframework.data.repository.Repository;

/** Implemented by Spring Data from the names of the port. */
interface JpaProjects extends Projects, Repository<Project, Long> {}
