package dev.rollcall.ui.attendance;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rollcall.domain.attendance.rule.BackfillReason;
import dev.rollcall.domain.attendance.rule.Direction;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form somebody has begun, as it is kept; every part may be missing.
 *
 * @param personName shown while the draft is offered
 * @param day ISO day
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record BackfillDraft(
        @Nullable Long personId,
        @Nullable String personName,
        @Nullable String day,
        List<Punch> punches,
        @Nullable BackfillReason reason,
        String explanation,
        List<UUID> documents) {
    private static final ObjectMapper JSON = new ObjectMapper();

    BackfillDraft {
        punches = List.copyOf(Objects.requireNonNullElse(punches, List.of()));
        explanation = Objects.requireNonNullElse(explanation, "");
        documents = List.copyOf(Objects.requireNonNullElse(documents, List.of()));
    }

    /** @param time such as {@code 07:02}; null while none is entered */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Punch(Direction direction, @Nullable String time, boolean nextDay) {}

    boolean isEmpty() {
        return personId == null && explanation.isBlank() && documents.isEmpty() && reason == null;
    }

    boolean isAbout(@Nullable Long person, @Nullable String onDay) {
        return Objects.equals(personId, person) && Objects.equals(day, onDay);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a draft of plain values cannot be written", e);
        }
    }

    /** Empty when the text is from another version and cannot be read; a draft is never worth an error. */
    static Optional<BackfillDraft> of(String json) {
        try {
            return Optional.of(JSON.readValue(json, BackfillDraft.class));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
