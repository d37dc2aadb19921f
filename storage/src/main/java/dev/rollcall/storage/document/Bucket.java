package dev.rollcall.storage.document;

import io.minio.BucketExistsArgs;
import io.minio.GetObjectLockConfigurationArgs;
import io.minio.MakeBucketArgs;
import io.minio.MinioClient;
import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The one bucket of the product.
 *
 * <p>Made when it is first written to and not at the start: the product starts without its store.
 */
@Component
class Bucket {
    private static final Set<String> THERE_ALREADY = Set.of("BucketAlreadyOwnedByYou", "BucketAlreadyExists");

    private final MinioClient client;
    private final String name;
    private volatile boolean seen;

    Bucket(MinioClient client, StorageProperties storage) {
        this.client = client;
        this.name = storage.bucket();
    }

    String name() {
        return name;
    }

    boolean exists() throws MinioException {
        return client.bucketExists(BucketExistsArgs.builder().bucket(name).build());
    }

    void ensure() throws MinioException {
        if (!seen) {
            if (!exists()) {
                make();
            }
            seen = true;
        }
    }

    /** Whether it was made with object lock, which cannot be switched on later. */
    boolean canLock() throws MinioException {
        try {
            client.getObjectLockConfiguration(
                    GetObjectLockConfigurationArgs.builder().bucket(name).build());
            return true;
        } catch (ErrorResponseException without) { // stores say so in many ways
            return false;
        }
    }

    /** Looks again at the next use; somebody may have removed it. */
    void doubt() {
        seen = false;
    }

    private void make() throws MinioException {
        try {
            client.makeBucket(MakeBucketArgs.builder().bucket(name).build());
        } catch (ErrorResponseException e) {
            if (!THERE_ALREADY.contains(e.errorResponse().code())) {
                throw e;
            }
        }
    }
}
