package dev.rollcall.devicebridge.nativeprotocol;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Passes a photo through and withholds its last bytes until size and hash are known to be right: a reader that knows
 * the size and stops there, as object stores do, cannot end up with the wrong photo.
 */
final class PhotoStream extends FilterInputStream {
    private final MessageDigest digest;
    private final long size;
    private final String sha256;
    private long passed;
    private @Nullable IOException fault;

    PhotoStream(InputStream in, long size, String sha256) {
        super(in);
        this.size = size;
        this.sha256 = sha256;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The device sent something else than it had announced. */
    static final class WrongPhoto extends IOException {
        private static final long serialVersionUID = 1L;

        private final String reason;

        WrongPhoto(String reason) {
            super("photo mismatch: " + reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }

    /** True when everything has been passed on, and therefore was right. */
    boolean complete() {
        return passed == size;
    }

    /** What this stream threw, however the reader wrapped it; null when it threw nothing. */
    @Nullable
    IOException fault() {
        return fault;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (passed == size) {
            return -1;
        }
        try {
            return pass(target, offset, (int) Math.min(length, size - passed));
        } catch (IOException broken) {
            fault = broken;
            throw broken;
        }
    }

    private int pass(byte[] target, int offset, int length) throws IOException {
        int n = in.read(target, offset, length);
        if (n < 0) {
            throw new WrongPhoto("SIZE");
        }
        digest.update(target, offset, n);
        if (passed + n == size) {
            judge();
        }
        passed += n;
        return n;
    }

    private void judge() throws IOException {
        if (in.read() >= 0) {
            throw new WrongPhoto("SIZE");
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
            throw new WrongPhoto("HASH");
        }
    }

    /** By reading, since every byte counts for the hash. */
    @Override
    public long skip(long n) throws IOException {
        var scrap = new byte[(int) Math.min(Math.max(n, 0), 4096)];
        return Math.max(0, read(scrap, 0, scrap.length));
    }

    /** Nothing is known to be there without asking the network. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The body belongs to the transport. */
    @Override
    public void close() {}
}
