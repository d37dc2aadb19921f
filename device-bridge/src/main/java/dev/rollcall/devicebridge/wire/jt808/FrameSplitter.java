package dev.rollcall.devicebridge.wire.jt808;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import io.netty.handler.codec.TooLongFrameException;
import java.util.List;

/**
 * Cuts a stream at {@code 7e}.
 *
 * <pre>
 * in   .. 7e AA BB 7e 7e CC 7e     one 7e between two frames, or two, or more
 * out        AA BB       CC        as they are, still escaped
 * </pre>
 *
 * <p>What comes before the first {@code 7e} is thrown away: a terminal that was cut off in the middle of a frame may go on
 * where it stopped. Inside a stream nothing is guessed: what lies between two {@code 7e} is a frame, and its checksum says
 * whether it is one. More bytes than any frame can have without a {@code 7e}: the end, before they are kept.
 */
final class FrameSplitter extends ByteToMessageDecoder {
    /** A header of 2019 with parts, the longest body and the checksum, every byte of them escaped. */
    static final int MAX_FRAME = 2 * (21 + 1023 + 1);

    private static final byte DELIMITER = 0x7e;

    private boolean begun;
    /** Bytes already looked through. */
    private int seen;

    @Override
    protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
        skipToFrame(in);
        int length = in.bytesBefore(in.readerIndex() + seen, in.readableBytes() - seen, DELIMITER);
        if (length >= 0) {
            length += seen;
        }
        if (length < 0 ? in.readableBytes() > MAX_FRAME : length > MAX_FRAME) {
            in.skipBytes(in.readableBytes());
            throw new TooLongFrameException("over " + MAX_FRAME + " bytes");
        }
        if (length < 0) {
            seen = in.readableBytes();
            return;
        }
        seen = 0;
        var frame = new byte[length];
        in.readBytes(frame);
        out.add(frame);
    }

    private void skipToFrame(ByteBuf in) {
        if (seen > 0) {
            return;
        }
        if (!begun) {
            int garbage = in.bytesBefore(DELIMITER);
            in.skipBytes(garbage < 0 ? in.readableBytes() : garbage);
            begun = garbage >= 0;
        }
        while (in.isReadable() && in.getByte(in.readerIndex()) == DELIMITER) {
            in.skipBytes(1);
        }
    }
}
