package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.port.DeviceIdentity;
import dev.rollcall.devicebridge.port.PhotoSink;
import dev.rollcall.devicebridge.port.PhotoTicket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The photos that punches on this connection have announced, for a terminal that sends them as 0801. */
final class PunchPhotos {
    private static final int MOST = 64;

    private final PhotoSink photos;
    /** By token, oldest first; a ticket is looked up when the first file comes. */
    private final Map<String, @Nullable PhotoTicket> announced = new LinkedHashMap<>();

    PunchPhotos(PhotoSink photos) {
        this.photos = photos;
    }

    void announced(String token) {
        if (announced.size() == MOST && !announced.containsKey(token)) {
            announced.remove(announced.keySet().iterator().next());
        }
        announced.putIfAbsent(token, null);
    }

    /** True when the file is one of them, and stored. */
    boolean take(DeviceIdentity device, byte[] file) {
        if (announced.isEmpty()) {
            return false;
        }
        var hash = sha256(file);
        for (var token : announced.keySet().toArray(String[]::new)) {
            var ticket = ticket(token);
            if (ticket != null
                    && ticket.sn().equals(device.sn())
                    && ticket.size() == file.length
                    && ticket.sha256().equals(hash)) {
                store(ticket, file);
                announced.remove(token);
                return true;
            }
        }
        return false;
    }

    private @Nullable PhotoTicket ticket(String token) {
        var known = announced.get(token);
        if (known != null) {
            return known;
        }
        var found = photos.open(token).orElse(null);
        if (found == null) {
            announced.remove(token);
        } else {
            announced.put(token, found);
        }
        return found;
    }

    private void store(PhotoTicket ticket, byte[] file) {
        try {
            photos.store(ticket, new ByteArrayInputStream(file));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
