package dev.rollcall.domain.attendance;

import dev.rollcall.domain.project.WorkRole;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person on a project as forms and tasks show them; numbers masked. */
public record WorkerCard(
        long personId,
        String name,
        String maskedIdNumber,
        @Nullable String maskedPhone,
        String unitName,
        @Nullable String teamName,
        @Nullable String occupation,
        WorkRole role,
        LocalDate entry,
        @Nullable LocalDate exit) {}
