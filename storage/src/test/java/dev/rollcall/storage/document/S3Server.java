package dev.rollcall.storage.document;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** A real S3 server in this process, which a test can take away and bring back. */
final class S3Server implements AutoCloseable {
    private final Path directory;
    private final int port;
    private S3Proxy server;

    S3Server(Path directory) throws Exception {
        this.directory = Files.createDirectories(directory);
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = probe.getLocalPort();
        }
        server = started();
    }

    private S3Proxy started() throws Exception {
        var proxy = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(directory.toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, "somebody", "a secret of the test")
                .endpoint(endpoint())
                .jettyMaxThreads(16)
                .stopTimeout(0)
                .build();
        proxy.start();
        return proxy;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + port);
    }

    StorageProperties properties() {
        return properties("a secret of the test");
    }

    StorageProperties properties(String secretKey) {
        return new StorageProperties(
                endpoint(),
                "rollcall",
                "somebody",
                secretKey,
                "us-east-1",
                Duration.ofMillis(500),
                Duration.ofSeconds(2));
    }

    void goAway() throws Exception {
        server.stop();
    }

    void comeBack() throws Exception {
        server = started();
    }

    @Override
    public void close() throws Exception {
        server.stop();
    }
}
