package dev.rollcall.devicebridge.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

class BundleCertificateTest {
    private final DefaultSslBundleRegistry bundles =
            new DefaultSslBundleRegistry("devices", SslBundle.of(SslStoreBundle.NONE));
    private final BundleCertificate certificate = new BundleCertificate(() -> bundles, "devices");

    @Test
    void a_key_store_is_opened_once_however_many_connections_come() {
        assertThat(certificate.get()).isSameAs(certificate.get());
    }

    @Test
    void a_renewed_certificate_is_used_from_the_next_connection_on() {
        var before = certificate.get();

        bundles.updateBundle("devices", SslBundle.of(SslStoreBundle.NONE));

        assertThat(certificate.get()).isNotSameAs(before).isSameAs(certificate.get());
    }
}
