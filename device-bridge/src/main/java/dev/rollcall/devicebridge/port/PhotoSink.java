package dev.rollcall.devicebridge.port;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.util.Optional;

/** Where photos of punches go: by one-time link, or by person and second where a protocol sends them on their own. */
public interface PhotoSink {

    /**
     * Looks a link up; changes nothing.
     *
     * @param token as handed out in {@link PunchAnswer#photoToken()}; already checked for syntax
     * @return empty when there never was such a link or it is over
     */
    Optional<PhotoTicket> open(String token);

    /**
     * Takes the photo in, once per link: of two uploads under one link at most one is kept.
     *
     * <p>The stream has exactly {@link PhotoTicket#size()} bytes. It checks size and hash itself and throws before it
     * hands over the last bytes when either is wrong, so an implementation that reads to the end has the right photo.
     * It also throws when the device is too slow or goes away. It is read once, must be read on the calling thread,
     * and holds a small buffer only; keep it that way.
     *
     * <p>Returns only after the photo is durable. After an exception the link stays usable.
     *
     * @return false when the link had been used in the meantime and nothing was stored
     * @throws IOException passed on from {@code content}, unchanged; what goes wrong in the store is an unchecked
     *     exception
     */
    boolean store(PhotoTicket ticket, InputStream content) throws IOException;

    /**
     * Keeps a photo that its device did not announce with the punch. It belongs to the punch of the same device, person
     * and local time, whichever of the two comes first.
     *
     * <p>Returns only after the photo is durable and will be found by its punch. Of two photos for the same device,
     * person and second the first one stays, also when they come at the same time. An exception means that nothing may
     * be taken as stored.
     *
     * @param device who sent it
     * @param person as in {@link PunchRecord#person()}
     * @param deviceTime what the device's clock showed, to the second and without offset: the local part of
     *     {@link PunchRecord#deviceTime()}
     * @param photo the whole file, not empty
     * @return false when there was one already and nothing was stored
     */
    boolean attach(DeviceIdentity device, String person, LocalDateTime deviceTime, RawBytes photo);
}
