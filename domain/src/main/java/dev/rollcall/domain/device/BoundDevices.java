package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import java.util.List;
import java.util.Optional;

/** Port: devices bound to projects, read as they are at the moment of asking. */
public interface BoundDevices {

    /** Devices the caller may ask to unbind: the contractor's whole site, of a provider its own (1.6). */
    List<BoundDevice> fileable(Caller caller, long projectId);

    /** By its binding, also one that has ended. */
    Optional<BoundDevice> ofBinding(long bindingId);

    /** Whether one of those units provides the device. */
    boolean providedBy(long deviceId, java.util.Set<Long> units);

    /** Back-fills of the project nobody has decided to the end. */
    long openBackfills(long projectId);
}
