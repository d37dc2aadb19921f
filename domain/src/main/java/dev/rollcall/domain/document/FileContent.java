package dev.rollcall.domain.document;

import java.io.InputStream;

/** A file ready to be streamed; who gets it closes it. */
public record FileContent(FileCard card, InputStream stream) {}
