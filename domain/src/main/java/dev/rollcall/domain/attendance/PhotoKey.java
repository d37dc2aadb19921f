package dev.rollcall.domain.attendance;

import dev.rollcall.domain.document.DocumentKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names the photo of one punch without saying whose it is: a random word and the punch's number.
 *
 * @param object under which it lies in the store
 */
public record PhotoKey(DocumentKey object, long punchId) {
    private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{2})([0-9a-f]{30})-([1-9][0-9]{0,17})");

    /** Empty when it cannot be one. */
    public static Optional<PhotoKey> parse(String text) {
        var found = SHAPE.matcher(text);
        return found.matches()
                ? Optional.of(new PhotoKey(
                        new DocumentKey(found.group(1) + "/" + found.group(1) + found.group(2)),
                        Long.parseLong(found.group(3))))
                : Optional.empty();
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return object.value().substring(object.value().indexOf('/') + 1) + "-" + punchId;
    }
}
