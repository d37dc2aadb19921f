package dev.rollcall.devicebridge.simulator;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened at a gate.
 *
 * @param person reference of the person on the device
 * @param time device time with its offset
 * @param direction {@code IN}, {@code OUT} or {@code UNK}
 * @param live {@code T}, {@code F} or {@code N}; null for a device that sends no mark
 * @param replay true when it is first offered from memory rather than at once
 * @param photo null without one
 * @param place where a device that is carried about was; null for one that stays where it is
 */
public record SimPunch(
        String person,
        OffsetDateTime time,
        String direction,
        @Nullable String live,
        boolean replay,
        @Nullable Photo photo,
        @Nullable Place place) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

    /** Announces a photo. */
    public record Photo(String sha256, int size) {}

    /** Degrees in WGS 84. */
    public record Place(double latitude, double longitude) {}

    /** A person seen alive, now. */
    public static SimPunch of(String person, OffsetDateTime time, String direction) {
        return new SimPunch(person, time, direction, "T", false, null, null);
    }

    /** The same with another liveness mark, or with none. */
    public SimPunch live(@Nullable String mark) {
        return new SimPunch(person, time, direction, mark, replay, photo, place);
    }

    /** The same, offered from memory. */
    public SimPunch replayed() {
        return new SimPunch(person, time, direction, live, true, photo, place);
    }

    /** The same with a photo to upload. */
    public SimPunch photo(Photo announced) {
        return new SimPunch(person, time, direction, live, replay, announced, place);
    }

    /** The same, seen there. */
    public SimPunch at(@Nullable Place there) {
        return new SimPunch(person, time, direction, live, replay, photo, there);
    }

    byte[] toJson(long seq, String sn, String boot) {
        return Json.object(json -> {
            json.writeNumberField("seq", seq);
            json.writeStringField("id", id(sn + '/' + boot + '/' + seq));
            json.writeStringField("person", person);
            json.writeStringField("t", TIME.format(time));
            json.writeStringField("clockState", "SYNC");
            json.writeStringField("dir", direction);
            if (live != null) {
                json.writeObjectFieldStart("live");
                json.writeStringField("r", live);
                json.writeStringField("algo", "sim-1");
                json.writeNumberField("score", score(seq, 90));
                json.writeEndObject();
            }
            json.writeStringField("method", "FACE");
            json.writeNumberField("score", score(seq + time.getSecond(), 85));
            json.writeStringField("src", replay ? "REPLAY" : "LIVE");
            if (place != null) {
                json.writeObjectFieldStart("geo");
                json.writeNumberField("lat", place.latitude());
                json.writeNumberField("lon", place.longitude());
                json.writeNumberField("acc", 12);
                json.writeEndObject();
            }
            if (photo != null) {
                json.writeObjectFieldStart("photo");
                json.writeStringField("sha256", photo.sha256());
                json.writeNumberField("size", photo.size());
                json.writeEndObject();
            }
        });
    }

    private static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Not the same for everybody: a constant score is what a faked liveness mark looks like. */
    private static double score(long of, int lowest) {
        return lowest + Math.floorMod(of * 37, 99) / 10.0;
    }
}
