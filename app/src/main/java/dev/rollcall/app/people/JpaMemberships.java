package dev.rollcall.app.people;

import dev.rollcall.domain.people.Membership;
import dev.rollcall.domain.people.Memberships;
import org.springframework.data.repository.Repository;

/** Implemented by Spring Data from the names of the port. */
interface JpaMemberships extends Memberships, Repository<Membership, Long> {}
