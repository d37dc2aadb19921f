package dev.rollcall.domain.approval;

import java.time.Instant;
import java.util.List;

/** Port: 常用语 that people keep for their own opinions. */
public interface Phrases {

    /** The latest first. */
    List<Phrase> of(long accountId);

    void add(long accountId, String words, Instant at);

    /** Of that account only. @return whether there was one */
    boolean remove(long accountId, long id);

    /** One of them. */
    record Phrase(long id, String words) {}
}
