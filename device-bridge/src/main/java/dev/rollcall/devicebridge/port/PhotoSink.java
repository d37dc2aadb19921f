package dev.rollcall.devicebridge.port;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where photos of punches go, by one-time link. */
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
}
