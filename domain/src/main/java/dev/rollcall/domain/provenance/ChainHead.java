package dev.rollcall.domain.provenance;

/**
 * The newest link of a device's chain.
 *
 * @param no 0 before the first
 * @param hash empty before the first
 */
public record ChainHead(long no, String hash) {
    public static final ChainHead NONE = new ChainHead(0, "");
}
