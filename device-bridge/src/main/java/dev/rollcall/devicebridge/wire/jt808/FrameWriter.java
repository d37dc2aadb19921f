package dev.rollcall.devicebridge.wire.jt808;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Puts a {@code 7e} before and after each frame. */
@Sharable
final class FrameWriter extends MessageToByteEncoder<byte[]> {
    private static final int DELIMITER = 0x7e;

    @Override
    protected void encode(ChannelHandlerContext ctx, byte[] frame, ByteBuf out) {
        out.ensureWritable(frame.length + 2)
                .writeByte(DELIMITER)
                .writeBytes(frame)
                .writeByte(DELIMITER);
    }
}
