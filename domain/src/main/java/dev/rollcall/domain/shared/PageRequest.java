package dev.rollcall.domain.shared;

/** Which rows of a list are wanted; at most 1,000 at a time, so that nothing loads a table to show a page. */
public record PageRequest(int offset, int limit) {
    private static final int MOST = 1_000;

    public PageRequest {
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
        limit = Math.min(limit, MOST);
    }
}
