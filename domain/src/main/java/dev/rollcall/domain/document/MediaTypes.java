package dev.rollcall.domain.document;

import java.io.InputStream;

/** Port: the type of a file by its content, never by its name alone. */
public interface MediaTypes {

    /**
     * @param head the stream's beginning; read at most 64 KB, not closed
     * @param fileName only to tell apart what content cannot
     * @return such as {@code image/jpeg}; {@code application/octet-stream} when unknown
     */
    String detect(InputStream head, String fileName);
}
