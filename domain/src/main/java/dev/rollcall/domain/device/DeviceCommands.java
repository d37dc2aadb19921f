package dev.rollcall.domain.device;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Port: the durable commands to devices. Several processes take from it at the same time. */
public interface DeviceCommands {

    /** In the caller's own transaction: it stands or falls with the unbinding. */
    void add(DeviceCommand command);

    /** Takes one that is due and that nobody else is at; it is due again when the lease ends. */
    Optional<DeviceCommand> claim(Instant now, Duration lease);

    /** The step is done, the next one is due. @return false when somebody else has taken it since */
    boolean advance(DeviceCommand claimed, UnbindStep next, Instant now);

    /** As {@link #advance} to the wipe: its numbers have shown that nothing is missing. */
    boolean prove(DeviceCommand claimed, Instant now);

    /** Something is missing: it is asked once more to send what it holds. */
    boolean drainAgain(DeviceCommand claimed, String cause, String detail, Instant now);

    boolean finish(DeviceCommand claimed, Instant now);

    /** Tried in vain. */
    boolean postpone(DeviceCommand claimed, String cause, String detail, Instant dueAt);

    /** Tried in vain for the last time. @param state {@code FAILED} or {@code TOMBSTONE} */
    boolean fail(DeviceCommand claimed, DeviceCommand.State state, String cause, String detail, Instant now);

    /** The device has done what it was asked: due now, also when it had been given up. */
    void wake(UUID id, Instant now);

    /**
     * The device has said that it could not: due now, and one of the tries, so that a device that always fails becomes an
     * incident. Nothing for a command that has become one; one that had been away begins its tries anew.
     */
    void failedOnDevice(UUID id, Instant now);

    Optional<DeviceCommand> ofRequest(UUID requestId);

    Optional<DeviceCommand> find(UUID id);

    /**
     * Whether the device still has to be wiped for a binding that has ended. As long as it has, it must be given no
     * people of another one (race 3).
     */
    boolean awaitsWipe(long deviceId);

    /** Given up or waiting for a device that is away, the oldest first. */
    List<DeviceCommand> failed(int most);

    /** Gives it its tries back. @return false when it is not given up (any more) */
    boolean retry(UUID id, Instant now);

    /** What is missing is given up by a person; it goes on with the wipe. @return false when it does not stand there */
    boolean acceptMissing(UUID id, long accountId, String reason, Instant now);

    /** Nothing more is asked of the device. @return false when it was over */
    boolean force(UUID id, long accountId, String reason, Instant now);
}
