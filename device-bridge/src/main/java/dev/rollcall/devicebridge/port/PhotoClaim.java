package dev.rollcall.devicebridge.port;

/**
 * A photo that the device holds for a punch and has not sent yet.
 *
 * @param sha256 SHA-256 of the file, 64 lower-case hex digits
 * @param size bytes, positive; over the photo limit (2 MB) no link makes sense, the upload would be refused
 */
public record PhotoClaim(String sha256, int size) {}
