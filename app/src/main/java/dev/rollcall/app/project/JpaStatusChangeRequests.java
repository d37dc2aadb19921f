package dev.rollcall.app.project;

import dev.rollcall.domain.project.StatusChangeRequest;
import dev.rollcall.domain.project.StatusChangeRequests;
import org.springframework.data.jpa.repository.JpaRepository;

/** Spring Data writes the domain's port. */
interface JpaStatusChangeRequests extends StatusChangeRequests, JpaRepository<StatusChangeRequest, String> {}
