package dev.rollcall.app.attendance;

import static dev.rollcall.fixture.StoppedClock.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.attendance.rule.Direction;
import dev.rollcall.domain.attendance.rule.Liveness;
import dev.rollcall.fixture.Attendance;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Report;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.TestDevice;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same punches give the same cells, in whatever order they come and however often the cells are computed. */
@ServiceTest
class CellsSettleTest {
    private static final int WORKERS = 6;
    private static final int DAYS = 5;
    private static final String CELLS = """
            select person_id, day, status, first_in, last_out, minutes, punches, attended, valid, rule_version
              from day_cell where project_id = ? order by person_id, day""";

    @Autowired
    private Sites sites;

    @Autowired
    private Attendance attendance;

    @Autowired
    private Rows rows;

    /** A passage of the plan, by the number of its worker. */
    private record Passage(int worker, Direction direction, LocalDateTime at, Liveness liveness) {}

    @Test
    void punches_in_any_order_and_in_batches_of_any_size_give_the_same_cells() {
        var plan = plan(new Random(4711));
        var expected = deliver(plan, 1, new Random(0));
        assertThat(expected)
                .extracting(cell -> cell.get(1))
                .contains("VALID", "ABNORMAL_NO_OUT", "ABNORMAL_NO_IN", "ABNORMAL_ORDER", "UNKNOWN_DEVICE");

        for (var seed = 1; seed <= 6; seed++) {
            var random = new Random(seed);
            var shuffled = new ArrayList<>(plan);
            Collections.shuffle(shuffled, random);
            assertThat(deliver(shuffled, 7, random)).as("seed %d", seed).isEqualTo(expected);
        }
    }

    @Test
    void computing_every_cell_again_twice_changes_nothing() {
        var site = sites.open();
        deliver(site, plan(new Random(4712)), 3, new Random(1));
        attendance.closeDays();
        var before = rows.all(CELLS, site.id());
        assertThat(before).hasSizeGreaterThan(WORKERS * DAYS);

        for (var again = 0; again < 2; again++) {
            rows.change("delete from day_close where project_id = ? and day > ?", site.id(), TODAY.minusDays(8));
            assertThat(attendance.closeDays()).isPositive();
            assertThat(rows.all(CELLS, site.id())).isEqualTo(before);
        }
    }

    private List<List<Object>> deliver(List<Passage> plan, int most, Random random) {
        var site = sites.open();
        var workers = deliver(site, plan, most, random);
        attendance.closeDays();
        return rows.all(CELLS, site.id()).stream()
                .map(row -> {
                    var number = workers.indexOf(((Number) row.get("person_id")).longValue());
                    var values = new ArrayList<>(row.values());
                    values.remove(0);
                    Collections.swap(values, 0, 1); // status first, so that a difference reads well
                    values.add(0, number);
                    return (List<Object>) values;
                })
                .toList();
    }

    /** @return the workers' ids by their number */
    private List<Long> deliver(Site site, List<Passage> plan, int most, Random random) {
        var day = site.team(site.contractor());
        var night = site.nightTeam(site.contractor());
        var device = site.device();
        var workers = new ArrayList<Person>();
        for (var i = 0; i < WORKERS; i++) {
            workers.add(site.worker(i % 2 == 0 ? day : night));
        }
        for (var from = 0; from < plan.size(); ) {
            var to = Math.min(plan.size(), from + 1 + random.nextInt(most));
            attendance.arrive(device, reports(device, workers, plan.subList(from, to)));
            from = to;
        }
        return workers.stream().map(Person::id).toList();
    }

    private static Report[] reports(TestDevice device, List<Person> workers, List<Passage> passages) {
        return passages.stream()
                .map(one -> device.report(workers.get(one.worker()).ref(), one.direction(), one.at())
                        .live(one.liveness()))
                .toArray(Report[]::new);
    }

    /** Days and nights with everything that goes wrong: forgotten, twice, without liveness, the wrong way round. */
    private static List<Passage> plan(Random random) {
        var plan = new ArrayList<Passage>();
        for (var worker = 0; worker < WORKERS; worker++) {
            for (var back = DAYS; back > 0; back--) {
                var start = TODAY.minusDays(back).atTime(worker % 2 == 0 ? 7 : 20, random.nextInt(60));
                var fate = (worker + back) % 6;
                if (fate == 0) {
                    continue;
                }
                var first = fate == 3 ? Direction.OUT : Direction.IN;
                var last = fate == 3 ? Direction.IN : Direction.OUT;
                if (fate != 1) {
                    plan.add(new Passage(worker, first, start, Liveness.T));
                }
                if (fate != 2) {
                    plan.add(new Passage(worker, last, start.plusHours(10), Liveness.T));
                }
                if (fate == 4) {
                    plan.add(new Passage(worker, Direction.OUT, start.plusHours(5), Liveness.T));
                    plan.add(new Passage(worker, Direction.IN, start.plusHours(6), Liveness.T));
                    plan.add(new Passage(worker, Direction.IN, start.plusHours(6), Liveness.T));
                    plan.add(new Passage(worker, Direction.OUT, start.plusHours(11), Liveness.F));
                }
            }
        }
        return plan;
    }
}
