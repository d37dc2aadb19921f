package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.RevisedForm;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * An unbind request that was sent back, as it is to be filed again. Device and reason are what it is about and stay.
 *
 * @param photos and {@code proofs}: beside those that are there already
 */
public record ReviseUnbind(UUID requestId, long versionSeen, String explanation, List<UUID> photos, List<UUID> proofs)
        implements RevisedForm {

    public ReviseUnbind {
        explanation = explanation.strip();
        photos = photos.stream().distinct().toList();
        proofs = proofs.stream().distinct().toList();
    }

    @Override
    public List<UUID> documents() {
        return Stream.concat(photos.stream(), proofs.stream()).distinct().toList();
    }
}
