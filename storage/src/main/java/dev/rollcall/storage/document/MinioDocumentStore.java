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
import java.io.InputStream;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Files as S3 objects; uses only what every S3 store offers. */
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
        run("put " + key.value(), () -> {
            bucket.ensure();
            return client.putObject(
                    PutObjectArgs.builder().bucket(bucket.name()).object(key.value()).stream(content, size, PART_BYTES)
                            .contentType(mediaType)
                            .build());
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
