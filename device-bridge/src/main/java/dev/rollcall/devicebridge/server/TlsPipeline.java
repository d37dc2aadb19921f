package dev.rollcall.devicebridge.server;

import dev.rollcall.devicebridge.server.DeviceServerProperties.Tls;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OptionalSslHandler;
import io.netty.handler.ssl.SslContext;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** TLS in front of whatever a port speaks. */
@ChannelHandler.Sharable
final class TlsPipeline extends ChannelInitializer<Channel> {
    private final Tls.Mode mode;
    private final Supplier<SSLContext> certificate;
    private final ChannelHandler inner;
    private @Nullable SSLContext of;
    private @Nullable SslContext context;

    private TlsPipeline(Tls.Mode mode, Supplier<SSLContext> certificate, ChannelHandler inner) {
        this.mode = mode;
        this.certificate = certificate;
        this.inner = inner;
    }

    /** @param certificate asked for each connection, so that a renewed one is used without a restart */
    static ChannelHandler around(ChannelHandler inner, Tls.Mode mode, Supplier<SSLContext> certificate) {
        return mode == Tls.Mode.OFF ? inner : new TlsPipeline(mode, certificate, inner);
    }

    @Override
    protected void initChannel(Channel channel) {
        channel.config().setAutoRead(false);
        var context = context();
        channel.pipeline()
                .addLast(
                        mode == Tls.Mode.REQUIRED
                                ? context.newHandler(channel.alloc())
                                : new OptionalSslHandler(context))
                .addLast(inner);
    }

    /** Made anew only when there is a new certificate. */
    private synchronized SslContext context() {
        var present = certificate.get();
        var made = context;
        if (made == null || present != of) {
            made = new JdkSslContext(
                    present,
                    false,
                    null,
                    IdentityCipherSuiteFilter.INSTANCE,
                    ApplicationProtocolConfig.DISABLED,
                    ClientAuth.NONE,
                    null,
                    false);
            context = made;
            of = present;
        }
        return made;
    }
}
