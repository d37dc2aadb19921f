package dev.rollcall.domain.notice;

import java.util.Collection;
import java.util.Set;

/** Whom an event concerns. Persons without an account are told nothing. */
public sealed interface Audience {

    record Persons(Set<Long> personIds) implements Audience {
        public Persons {
            personIds = Set.copyOf(personIds);
        }
    }

    record Account(long accountId) implements Audience {}

    /** Platform operations. */
    record Operations() implements Audience {}

    /** Whoever was asked to see to the event's task. */
    record Asked() implements Audience {}

    /** The contractor and its people in charge of that device's project, and who provides the device (R174). */
    record DeviceKeepers(long deviceId) implements Audience {}

    static Audience persons(Collection<Long> personIds) {
        return new Persons(Set.copyOf(personIds));
    }
}
