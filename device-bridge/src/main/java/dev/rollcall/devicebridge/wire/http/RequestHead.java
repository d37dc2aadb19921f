package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceResponse;
import dev.rollcall.devicebridge.message.TransportAnswers;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What can be said about a request before its body has come in. */
final class RequestHead {
    private RequestHead() {}

    /** The answer to a request that is not read any further; null when it is. */
    static @Nullable DeviceResponse judge(HttpRequest request, int maxBody) {
        if (request.decoderResult().isFailure()) {
            return unreadable(request.decoderResult().cause());
        }
        var headers = request.headers();
        var encoding = headers.get(HttpHeaderNames.CONTENT_ENCODING);
        if (encoding != null && !HttpHeaderValues.IDENTITY.contentEqualsIgnoreCase(encoding)) {
            return error(415, "CONTENT_ENCODING", "Send the body as it is, not compressed.");
        }
        if (headers.contains(HttpHeaderNames.EXPECT) && !HttpUtil.is100ContinueExpected(request)) {
            return error(417, "EXPECTATION", "Only 100-continue can be expected here.");
        }
        return HttpUtil.getContentLength(request, 0L) > maxBody ? TransportAnswers.bodyTooLarge(maxBody) : null;
    }

    static DeviceResponse unreadable(@Nullable Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return error(414, "REQUEST_LINE_TOO_LONG", "The request line is over the limit.");
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return error(431, "HEADER_TOO_LARGE", "The header is over the limit.");
        }
        return error(400, "BAD_HTTP", "This is not HTTP/1.1 as it is taken here.");
    }

    private static DeviceResponse error(int status, String code, String message) {
        return TransportAnswers.error(status, code, message, Map.of());
    }
}
