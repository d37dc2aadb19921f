package dev.rollcall.devicebridge.server;

import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;

/**
 * The certificate of a bundle as it is now. Opening a key store derives keys on purpose slowly, some twenty milliseconds; done
 * for each connection it would be what a thousand half-said sentences cost everybody else. So it is opened once for each
 * version of the bundle.
 */
final class BundleCertificate implements Supplier<SSLContext> {
    private final Supplier<SslBundles> bundles;
    private final String name;
    private @Nullable SslBundle of;
    private @Nullable SSLContext opened;

    /** @param bundles asked when the first connection comes: without TLS there need be none */
    BundleCertificate(Supplier<SslBundles> bundles, String name) {
        this.bundles = bundles;
        this.name = name;
    }

    @Override
    public synchronized SSLContext get() {
        var present = bundles.get().getBundle(name);
        var context = opened;
        if (context == null || present != of) {
            context = present.createSslContext();
            opened = context;
            of = present;
        }
        return context;
    }
}
