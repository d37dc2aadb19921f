package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.FiledRequest;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.audit.ChainHash;
import dev.rollcall.domain.project.Province;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request to unbind a device (R135). What it was judged by is frozen in it: the binding, the region's policy with the
 * row it stands in, and what the device had said of itself. A device has one open request at most.
 */
@Entity
@Table(name = "device_unbind_request")
public class UnbindRequest extends FiledRequest {
    private long deviceId;
    private long bindingId;
    private String sn;

    @Enumerated(EnumType.STRING)
    private UnbindReason reason;

    private String explanation;

    @Enumerated(EnumType.STRING)
    private Province province;

    @Enumerated(EnumType.STRING)
    private UnbindRoute route;

    private String routeTable;
    private int routeVersion;
    private int routeRow;
    private @Nullable Instant contactThen;
    private @Nullable Integer backlogThen;
    private @Nullable Long seqThen;

    /** When the binding ended; null until approved. */
    private @Nullable Instant unboundAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "device_unbind_proof", joinColumns = @JoinColumn(name = "request_id"))
    @Column(name = "document_id")
    private Set<String> proofs = new HashSet<>();

    protected UnbindRequest() {}

    /** @param unitId the general contractor's */
    static UnbindRequest filed(
            String requestNo,
            FileUnbind command,
            BoundDevice device,
            long unitId,
            Province province,
            UnbindRoutes.Ruling ruling,
            Caller filer,
            Instant at) {
        var request = new UnbindRequest();
        request.filed(requestNo, device.projectId(), unitId, openKey(device.deviceId()), command.token(), filer, at);
        request.deviceId = device.deviceId();
        request.bindingId = device.bindingId();
        request.sn = device.sn();
        request.reason = command.reason();
        request.explanation = command.explanation();
        request.province = province;
        request.route = ruling.route();
        request.routeTable = ruling.table();
        request.routeVersion = ruling.version();
        request.routeRow = ruling.row();
        request.contactThen = device.lastContactAt();
        request.backlogThen = device.backlog();
        request.seqThen = device.lastSeq();
        command.proofs().forEach(proof -> request.proofs.add(proof.toString()));
        return request;
    }

    static String openKey(long deviceId) {
        return String.valueOf(deviceId);
    }

    /** The explanation, filed again. */
    void revise(ReviseUnbind command) {
        explanation = command.explanation();
        command.proofs().forEach(proof -> proofs.add(proof.toString()));
    }

    /** The submit token is the salt. */
    @Override
    protected String digest() {
        return ChainHash.digest(Map.of("salt", submitToken(), "request", id().toString(), "explanation", explanation));
    }

    void unbound(Instant at) {
        unboundAt = at;
        end(RequestStatus.APPROVED, at);
    }

    long deviceId() {
        return deviceId;
    }

    long bindingId() {
        return bindingId;
    }

    String sn() {
        return sn;
    }

    UnbindReason reason() {
        return reason;
    }

    String explanation() {
        return explanation;
    }

    UnbindRoutes.Asked asked() {
        return new UnbindRoutes.Asked(province, reason);
    }

    UnbindRoutes.Ruling ruling() {
        return new UnbindRoutes.Ruling(route, routeTable, routeVersion, routeRow);
    }

    @Nullable
    Instant contactThen() {
        return contactThen;
    }

    @Nullable
    Integer backlogThen() {
        return backlogThen;
    }

    @Nullable
    Long seqThen() {
        return seqThen;
    }

    @Nullable
    Instant unboundAt() {
        return unboundAt;
    }

    boolean isProof(UUID document) {
        return proofs.contains(document.toString());
    }
}
