package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What every kind of request keeps of its filing and its end. While it is open its {@code openKey} is taken, so that
 * of what the key names there is one open request at most; every end gives the key back.
 */
@MappedSuperclass
public abstract class FiledRequest {
    @Id
    private String id;

    private String requestNo;
    private long projectId;
    private long unitId;

    @Enumerated(EnumType.STRING)
    private RequestStatus status;

    private @Nullable String openKey;
    private String submitToken;
    private long initiatorAccountId;
    private @Nullable Long initiatorPersonId;
    private Instant submittedAt;
    private @Nullable Instant finishedAt;

    /** Grows with every decision and every end; a page opened before is then known to be stale. */
    private long version;

    protected FiledRequest() {}

    /** @param openKey what has one open request at most */
    protected final void filed(
            String requestNo, long projectId, long unitId, String openKey, UUID token, Caller filer, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.requestNo = requestNo;
        this.projectId = projectId;
        this.unitId = unitId;
        this.status = RequestStatus.OPEN;
        this.openKey = openKey;
        this.submitToken = token.toString();
        this.initiatorAccountId = filer.accountId();
        this.initiatorPersonId = filer.personId();
        this.submittedAt = at;
    }

    public void decided() {
        version++;
    }

    public void end(RequestStatus end, Instant at) {
        if (status != RequestStatus.OPEN) {
            throw new IllegalStateException(requestNo + " is " + status + ", cannot become " + end);
        }
        status = end;
        finishedAt = at;
        openKey = null;
        version++;
    }

    /** What the audit record says of the form as it is stored. */
    protected abstract String digest();

    public UUID id() {
        return UUID.fromString(id);
    }

    public String requestNo() {
        return requestNo;
    }

    public long projectId() {
        return projectId;
    }

    public long unitId() {
        return unitId;
    }

    public RequestStatus status() {
        return status;
    }

    /** Known to who filed it alone. */
    protected String submitToken() {
        return submitToken;
    }

    public long initiatorAccountId() {
        return initiatorAccountId;
    }

    public @Nullable Long initiatorPersonId() {
        return initiatorPersonId;
    }

    public Instant submittedAt() {
        return submittedAt;
    }

    public @Nullable Instant finishedAt() {
        return finishedAt;
    }

    public long version() {
        return version;
    }
}
