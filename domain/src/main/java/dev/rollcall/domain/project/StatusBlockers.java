package dev.rollcall.domain.project;

import java.time.LocalDate;
import java.util.List;

/** Port: what is unfinished on a project, read as it is at the moment of asking. */
public interface StatusBlockers {

    Finding openBackfills(long projectId);

    Finding boundDevices(long projectId);

    Finding workersOnRoll(long projectId, LocalDate today);

    /** Kept cells with attendance from that day on. */
    Finding attendedDays(long projectId, LocalDate from);

    /** @param examples at most five */
    record Finding(long count, List<String> examples) {

        public Finding {
            examples = List.copyOf(examples);
        }
    }
}
