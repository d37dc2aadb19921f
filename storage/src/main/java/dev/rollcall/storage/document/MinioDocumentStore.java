package dev.rollcall.storage.document;

import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.domain.document.DocumentStore;
import dev.rollcall.domain.document.DocumentStoreUnavailable;
import io.minio.GetObjectArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.messages.Retention;
import io.minio.messages.RetentionMode;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Files as S3 objects; uses only what every S3 store offers, and its object lock where there is one. */
@Component
class MinioDocumentStore implements DocumentStore {
    /** What is held in memory of an upload. */
    private static final long PART_BYTES = 5L * 1024 * 1024;

    private static final Set<String> NOT_THERE = Set.of("NoSuchKey", "NoSuchObject", "NoSuchBucket");

    private final MinioClient client;
    private final Bucket bucket;

    MinioDocumentStore(MinioClient client, Bucket bucket) {
        this.client = client;
        this.bucket = bucket;
    }

    @Override
    public void put(DocumentKey key, InputStream content, long size, String mediaType) {
        put(key, content, size, mediaType, null);
    }

    @Override
    public boolean canLock() {
        return run("look for object lock", () -> {
            bucket.ensure();
            return bucket.canLock();
        });
    }

    @Override
    public void putLocked(DocumentKey key, InputStream content, long size, String mediaType, Instant until) {
        // Not even the store's administrator can shorten it in this mode.
        put(key, content, size, mediaType, new Retention(RetentionMode.COMPLIANCE, until.atZone(ZoneOffset.UTC)));
    }

    private void put(DocumentKey key, InputStream content, long size, String mediaType, @Nullable Retention retention) {
        run("put " + key.value(), () -> {
            bucket.ensure();
            var object = PutObjectArgs.builder().bucket(bucket.name()).object(key.value()).stream(
                            content, size, PART_BYTES)
                    .contentType(mediaType);
            return client.putObject(
                    retention == null
                            ? object.build()
                            : object.retention(retention).build());
        });
    }

    @Override
    public InputStream open(DocumentKey key) {
        return run(
                "open " + key.value(),
                () -> client.getObject(GetObjectArgs.builder()
                        .bucket(bucket.name())
                        .object(key.value())
                        .build()));
    }

    @Override
    public boolean exists(DocumentKey key) {
        return run("look for " + key.value(), () -> {
            try {
                client.statObject(StatObjectArgs.builder()
                        .bucket(bucket.name())
                        .object(key.value())
                        .build());
                return true;
            } catch (ErrorResponseException e) {
                if (NOT_THERE.contains(e.errorResponse().code())) {
                    return false;
                }
                throw e;
            }
        });
    }

    @Override
    public void remove(DocumentKey key) {
        run("remove " + key.value(), () -> {
            client.removeObject(RemoveObjectArgs.builder()
                    .bucket(bucket.name())
                    .object(key.value())
                    .build());
            return true;
        });
    }

    private <T> T run(String doing, Call<T> call) {
        try {
            return call.answer();
        } catch (MinioException | IllegalStateException e) { // the SDK's name for a connection that failed
            bucket.doubt();
            throw new DocumentStoreUnavailable(doing, e);
        }
    }

    private interface Call<T> {
        T answer() throws MinioException;
    }
}
