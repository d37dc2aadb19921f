package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.domain.document.FileCard;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An unbind request with what stands beside it, for who decides and for the auditor.
 *
 * @param device as it is known now
 * @param contactThen last contact when the request was filed; {@code backlogThen} and {@code seqThen} likewise
 * @param openBackfills of the project, undecided now
 * @param asked and {@code ruling}: what the region's policy was asked and answered at filing
 * @param unboundAt when the binding ended; null unless approved
 * @param command what has become of it on the device; null unless approved, and where the device works on elsewhere
 * @param mayWithdraw the reader filed it and nobody has decided yet
 */
public record UnbindDossier(
        RequestStory story,
        String projectName,
        BoundDevice device,
        UnbindReason reason,
        String explanation,
        String initiatorName,
        @Nullable Instant contactThen,
        @Nullable Integer backlogThen,
        @Nullable Long seqThen,
        List<FileCard> photos,
        List<FileCard> proofs,
        long openBackfills,
        UnbindRoutes.Asked asked,
        UnbindRoutes.Ruling ruling,
        @Nullable Instant unboundAt,
        @Nullable DeviceCommand command,
        boolean mayWithdraw) {

    public UnbindDossier {
        photos = List.copyOf(photos);
        proofs = List.copyOf(proofs);
    }
}
