package dev.rollcall.devicebridge.wire.http;

import dev.rollcall.devicebridge.message.DeviceResponse;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;

/** An answer as HTTP. */
final class HttpAnswer {
    private HttpAnswer() {}

    static FullHttpResponse of(DeviceResponse answer, boolean last) {
        var http = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(answer.status()),
                Unpooled.wrappedBuffer(answer.body()));
        http.headers().set(HttpHeaderNames.CONTENT_TYPE, "application/json; charset=utf-8");
        http.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, answer.body().length);
        http.headers().set(HttpHeaderNames.CONNECTION, last ? HttpHeaderValues.CLOSE : HttpHeaderValues.KEEP_ALIVE);
        answer.headers().forEach((name, value) -> http.headers().set(name, value));
        return http;
    }
}
