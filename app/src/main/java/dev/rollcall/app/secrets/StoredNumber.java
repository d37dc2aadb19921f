package dev.rollcall.app.secrets;

/**
 * A number as two columns keep it.
 *
 * @param text envelope, for {@link PersonNumbers} alone to open
 * @param hash keyed hash of the canonical form, 64 hexadecimal digits
 */
public record StoredNumber(String text, String hash) {

    @Override
    public String toString() {
        return "StoredNumber[***]";
    }
}
