package dev.rollcall.app.embedded;

import java.net.URI;
import java.util.Map;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;

/** An S3 server inside this process, on loopback, keeping its objects as files of the data directory. */
public final class EmbeddedObjectStore implements AutoCloseable {
    private static final int THREADS = 24;
    private static final long STOP_PATIENCE_MILLIS = 2000;

    private final S3Proxy server;
    private final URI endpoint;
    private final String accessKey;
    private final String secretKey;

    private EmbeddedObjectStore(S3Proxy server, URI endpoint, String accessKey, String secretKey) {
        this.server = server;
        this.endpoint = endpoint;
        this.accessKey = accessKey;
        this.secretKey = secretKey;
    }

    public static EmbeddedObjectStore start(DataDirectory directory) {
        String accessKey = directory.secret("object-store-access-key");
        String secretKey = directory.secret("object-store-secret-key");
        int port = LoopbackPort.remembered(directory.resolve("object-store.port"));
        URI endpoint = URI.create("http://127.0.0.1:" + port);
        S3Proxy server = S3Proxy.builder()
                .blobStore(new FilesystemNio2BlobStore(
                        directory.directory("objects").toString()))
                .awsAuthentication(AuthenticationType.AWS_V4, accessKey, secretKey)
                .endpoint(endpoint)
                .jettyMaxThreads(THREADS)
                .stopTimeout(STOP_PATIENCE_MILLIS)
                .build();
        try {
            server.start();
        } catch (Exception e) { // the server's own signature says no more
            throw new IllegalStateException("start the embedded object store on " + endpoint, e);
        }
        return new EmbeddedObjectStore(server, endpoint, accessKey, secretKey);
    }

    /** Settings under which the rest of the product reaches this server. */
    Map<String, Object> settings() {
        return Map.of(
                "rollcall.storage.endpoint", endpoint.toString(),
                "rollcall.storage.access-key", accessKey,
                "rollcall.storage.secret-key", secretKey);
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) { // the server's own signature says no more
            throw new IllegalStateException("stop the embedded object store", e);
        }
    }
}
