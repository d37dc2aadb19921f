package dev.rollcall.domain.document;

/**
 * What was found out about a file on its way in.
 *
 * @param fileName as the user named it, without path, at most 200 characters
 * @param sha256 lower-case hex over the whole content
 */
record FileFacts(String fileName, String mediaType, long sizeBytes, String sha256) {}
