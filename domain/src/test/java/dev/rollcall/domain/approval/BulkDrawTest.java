package dev.rollcall.domain.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BulkDrawTest {
    private static final UUID SEED = new UUID(7, 11);

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "2, 1", "10, 1", "11, 2", "20, 2", "99, 10", "100, 10"})
    void a_tenth_is_drawn_and_of_the_smallest_set_one(int tasks, int drawn) {
        assertThat(BulkDraw.of(SEED, tasks(tasks))).hasSize(drawn);
    }

    @Test
    void the_same_seed_draws_the_same_tasks_in_whatever_order_they_come() {
        var mixed = new ArrayList<>(tasks(50));
        Collections.shuffle(mixed, new Random(3));

        assertThat(BulkDraw.of(SEED, mixed)).isEqualTo(BulkDraw.of(SEED, tasks(50)));
    }

    @Test
    void no_task_is_drawn_or_spared_by_every_seed() {
        var ever = new HashSet<String>();
        for (var seed = 0; seed < 100; seed++) {
            ever.addAll(BulkDraw.of(new UUID(0, seed), tasks(20)));
        }

        assertThat(ever).hasSize(20);
    }

    private static List<String> tasks(int count) {
        return IntStream.range(0, count).mapToObj(i -> "task-" + i).toList();
    }
}
