package dev.rollcall.domain.device;

import dev.rollcall.domain.approval.FilingForm;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A request to take a device off a project (1.5, R135).
 *
 * @param token made when the form was opened; the same token twice files one request
 * @param serialTail last four characters of the serial, typed by hand: unbinding cannot be taken back
 * @param photos and {@code proofs}: files uploaded before by the same account
 */
public record FileUnbind(
        UUID token,
        long projectId,
        long deviceId,
        UnbindReason reason,
        String explanation,
        String serialTail,
        List<UUID> photos,
        List<UUID> proofs)
        implements FilingForm {

    public FileUnbind {
        explanation = explanation.strip();
        serialTail = serialTail.strip();
        photos = photos.stream().distinct().toList();
        proofs = proofs.stream().distinct().toList();
    }

    @Override
    public List<UUID> documents() {
        return Stream.concat(photos.stream(), proofs.stream()).distinct().toList();
    }
}
