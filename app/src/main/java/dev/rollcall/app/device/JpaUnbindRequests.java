package dev.rollcall.app.device;

import dev.rollcall.domain.device.UnbindRequest;
import dev.rollcall.domain.device.UnbindRequests;
import org.springframework.data.jpa.repository.JpaRepository;

/** Spring Data writes the domain's port. */
interface JpaUnbindRequests extends UnbindRequests, JpaRepository<UnbindRequest, String> {}
