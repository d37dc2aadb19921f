package dev.rollcall.storage.document;

import io.minio.errors.MinioException;
import org.springframework.boot.actuate.health.AbstractHealthIndicator;
import org.springframework.boot.actuate.health.Health;
import org.springframework.stereotype.Component;

/** Whether the store answers; a bucket that is not made yet is no fault. */
@Component("objectStoreHealthIndicator")
class ObjectStoreHealth extends AbstractHealthIndicator {
    private final Bucket bucket;

    ObjectStoreHealth(Bucket bucket) {
        super("The object store does not answer");
        this.bucket = bucket;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) throws MinioException {
        health.up().withDetail("bucket", bucket.exists() ? "there" : "made at the first upload");
    }
}
