package dev.rollcall.devicebridge.wire.http;

import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;

/** Reads HTTP/1 requests; a request whose length can be read in two ways is not read at all. */
final class StrictRequestDecoder extends HttpRequestDecoder {
    private static final int MAX_LINE = 1024;
    private static final int MAX_HEADER = 8 * 1024;
    static final int MAX_CHUNK = 8 * 1024;

    StrictRequestDecoder() {
        super(new HttpDecoderConfig()
                .setMaxInitialLineLength(MAX_LINE)
                .setMaxHeaderSize(MAX_HEADER)
                .setMaxChunkSize(MAX_CHUNK)
                .setInitialBufferSize(256)
                .setAllowDuplicateContentLengths(false)
                .setStrictLineParsing(true)
                .setUseRfc9112TransferEncoding(true));
    }

    @Override
    protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
        throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
    }
}
