package dev.rollcall.app.attendance;

import dev.rollcall.domain.attendance.BackfillRequest;
import dev.rollcall.domain.attendance.BackfillRequests;
import org.springframework.data.jpa.repository.JpaRepository;

/** Spring Data writes the domain's port. */
interface JpaBackfillRequests extends BackfillRequests, JpaRepository<BackfillRequest, String> {}
