package dev.rollcall.domain.attendance;

import java.io.InputStream;

/** A photo ready to be streamed; who gets it closes it. */
public record PhotoContent(long sizeBytes, InputStream stream) {}
