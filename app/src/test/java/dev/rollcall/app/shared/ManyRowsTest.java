package dev.rollcall.app.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollcall.PersistenceTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Statements of few texts for any number of rows. */
@PersistenceTest
class ManyRowsTest {
    private static final String PREFIX = "many-rows-";

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void empty() {
        jdbc.update("delete from request_number where prefix like ?", PREFIX + "%");
    }

    private static List<Object[]> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Object[] {PREFIX + n, n})
                .toList();
    }

    private List<Integer> stored() {
        return jdbc.queryForList(
                "select last_seq from request_number where prefix like ? order by last_seq",
                Integer.class,
                PREFIX + "%");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 5, 19, 50, 51, 76, 199, 231})
    void every_row_is_stored_once_whatever_their_number(int count) {
        new RowInsert("insert into request_number (prefix, last_seq) values", 2, "").run(jdbc, rows(count));

        assertThat(stored())
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void what_follows_the_rows_decides_about_a_row_that_is_there() {
        var insert = new RowInsert(
                "insert into request_number (prefix, last_seq) values",
                2,
                "on duplicate key update last_seq = last_seq + 100 * values(last_seq)");
        insert.run(jdbc, rows(3));
        insert.run(jdbc, rows(3));

        assertThat(stored()).containsExactly(0, 101, 202);
    }

    @Test
    @Transactional
    void without_it_the_row_that_is_there_wins() {
        var insert = new RowInsert("insert into request_number (prefix, last_seq) values", 2, "");
        insert.run(jdbc, rows(60));

        assertThatThrownBy(() -> insert.run(jdbc, rows(1))).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void null_is_stored_as_null() {
        new RowInsert(
                        "insert into region (code, name, level, parent_code) values",
                        4,
                        "on duplicate key update name = name")
                .run(jdbc, List.of(new Object[] {"999999", "测试", "COUNTY", null}, new Object[] {
                    "999998", "测试", "COUNTY", null
                }));

        assertThat(jdbc.queryForList("select parent_code from region where code in ('999999', '999998')", String.class))
                .containsOnlyNulls();
        jdbc.update("delete from region where code in ('999999', '999998')");
    }

    @Test
    void a_list_of_any_length_is_asked_for_in_few_lengths_and_finds_the_same() {
        var lengths = IntStream.rangeClosed(1, 200)
                .mapToObj(n -> InList.of(IntStream.range(0, n).boxed().toList()))
                .toList();

        assertThat(lengths.stream().map(List::size).distinct()).hasSize(8);
        for (var list : lengths) {
            assertThat(list.stream().distinct()).hasSize(list.get(list.size() - 1) + 1);
        }
        assertThat(InList.of(List.of(LocalDate.EPOCH))).containsExactly(LocalDate.EPOCH);
        assertThat(InList.of(Arrays.asList(new Integer[201]))).hasSize(201);
    }
}
