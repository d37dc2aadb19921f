package dev.rollcall.domain.device;

import dev.rollcall.domain.project.RegionLevel;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Port: the book of devices. Secrets go in and never come out again. */
public interface DeviceRegister {

    /** Who has that serial number already; empty when nobody has. */
    Optional<Holder> holder(String sn);

    boolean isLoginTaken(DeviceWire wire, String login);

    /** The unit with that code. */
    OptionalLong unit(String creditCode);

    /**
     * @param providerUnitId null when nobody in particular provides it
     * @param secret null when it does not reach the platform itself
     * @throws org.springframework.dao.DuplicateKeyException when serial or login was taken meanwhile
     */
    long add(
            RegisterDevice device,
            @Nullable Long providerUnitId,
            @Nullable DeviceSecret secret,
            long accountId,
            Instant at);

    /** The device, its row locked until the transaction ends. */
    Optional<Kept> locked(long deviceId);

    /** In place of the one it has; sessions with the old one are over. */
    void secret(Kept device, DeviceSecret secret, Instant at);

    /** Nothing it says is heard any more, until it is enabled again. */
    void disable(long deviceId, Instant at);

    void enable(long deviceId);

    /** Sessions that began before are over; the device may log in again (C14). */
    void endSessions(long deviceId, Instant at);

    /** @param level managing level of the project it stands on or is registered for; null when on none */
    record Holder(@Nullable RegionLevel level) {}

    /**
     * A device in the book.
     *
     * @param projectId the project it is bound to, else the one it is registered for; null for neither
     * @param wire null when it does not reach the platform itself
     */
    record Kept(
            long deviceId,
            String sn,
            DeviceFamily family,
            @Nullable Long projectId,
            @Nullable Long providerUnitId,
            @Nullable DeviceWire wire,
            String login,
            boolean disabled) {}
}
