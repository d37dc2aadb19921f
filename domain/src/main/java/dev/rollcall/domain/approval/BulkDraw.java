package dev.rollcall.domain.approval;

import dev.rollcall.domain.audit.ChainHash;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which tasks of a set somebody has to open one by one: a tenth, one at least. The order is that of hashes over a seed
 * made by the product and the task, so it can be made again from the record and nobody can choose it.
 *
 * <p>A task is put to the draw once, when it first comes into a set. So nothing is gained by putting another set
 * together: what was drawn stays drawn, and small sets lose more.
 */
final class BulkDraw {
    private static final int ONE_OF = 10;

    private BulkDraw() {}

    /** @param taskIds that were in no draw before */
    static Set<String> of(UUID seed, Collection<String> taskIds) {
        return taskIds.stream()
                .sorted(Comparator.comparing(task -> lot(seed, task)))
                .limit((taskIds.size() + ONE_OF - 1) / ONE_OF)
                .collect(Collectors.toSet());
    }

    private static String lot(UUID seed, String taskId) {
        return ChainHash.ofContent((seed + "/" + taskId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
