package dev.rollcall.devicebridge.port;

import java.util.List;

/** Where terminals were, for the fence around a site and the alarm that a device was moved. */
public interface DevicePositions {

    /**
     * Takes positions in. Returns only after the commit: the terminal then forgets them. An exception means that nothing
     * may be taken as kept; the terminal sends all of them again.
     *
     * <p>A position may come twice, at the same time too, since an answer can be lost: the same device and time with the
     * same place are one position. Positions of the past come in any order and after newer ones; where a device is now
     * is said by the latest {@link Position#time()} that is not in the future, not by the last call.
     *
     * @param device who sent them
     * @param positions at least one, in the order of the message
     */
    void seen(DeviceIdentity device, List<Position> positions);
}
