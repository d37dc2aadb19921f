package dev.rollcall.app.demo;

import dev.rollcall.app.demo.HistoryPeople.Post;
import dev.rollcall.app.secrets.DeviceSecrets;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.attendance.DailyClose;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings in last month and this month to now: punches through the front door, day by day, each day
 * closed at its own time. One gate of P01 is away for two days and sends its backlog afterwards (A6).
 */
@Component
@WhenDemo
class DemoHistory {
    private static final int DUPLICATED = 300; // A4, on P02
    private static final int AWAY_DAYS_AGO = 9;
    private static final int AWAY_DAYS = 2;

    private final HistoryPeople people;
    private final DeviceSecrets secrets;
    private final NativeProtocol protocol;
    private final DailyClose close;
    private final ProductClock clock;
    private final JdbcClient jdbc;

    DemoHistory(
            HistoryPeople people,
            DeviceSecrets secrets,
            NativeProtocol protocol,
            DailyClose close,
            ProductClock clock,
            JdbcClient jdbc) {
        this.people = people;
        this.secrets = secrets;
        this.protocol = protocol;
        this.close = close;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param until the present; nothing is brought in after it */
    void load(Instant until) {
        new Run(until).load();
    }

    private final class Run {
        private final Instant until;
        private final LocalDate today;
        private final LocalDate first;
        private final List<HistoryPeople.Member> members = people.members();
        private final List<Post> posts = people.posts();
        private final Map<String, PastDevice> devices = new HashMap<>();
        private final PastDays days = new PastDays();
        private final Random random = new Random(20230720);
        private final String awaySn;
        private List<PastPunch> ofLastNight = new ArrayList<>();
        private int duplicated;

        private Run(Instant until) {
            this.until = until;
            this.today = SiteTime.dayOf(until);
            this.first = YearMonth.from(today).minusMonths(1).atDay(1);
            posts.forEach(post -> devices.put(
                    post.sn(),
                    new PastDevice(
                            new SimDevice(
                                    post.sn(),
                                    secrets.unwrap(post.sn(), post.wrappedSecret()),
                                    post.epoch(),
                                    "demo-past"),
                            protocol,
                            clock)));
            this.awaySn = posts.isEmpty() ? "" : posts.get(0).sn();
        }

        private void load() {
            for (var post : posts) {
                devices.get(post.sn()).hello(SiteTime.startOf(first).plusSeconds(5));
                online(post);
            }
            for (var day = first; !day.isAfter(today); day = day.plusDays(1)) {
                punches(day);
                close(day);
            }
        }

        private void punches(LocalDate day) {
            var all = new ArrayList<>(ofLastNight);
            ofLastNight = new ArrayList<>();
            for (var punch : days.of(day, members)) {
                (SiteTime.dayOf(SiteTime.instant(punch.at())).isAfter(day) ? ofLastNight : all).add(punch);
            }
            all.removeIf(punch -> !SiteTime.instant(punch.at()).isBefore(until));
            all.sort(Comparator.comparing(PastPunch::at));
            // The gates send once an hour in the past: few messages, and late enough to be seen as late.
            for (var hour = 0; hour < 24; hour++) {
                var from = day.atTime(LocalTime.of(hour, 0));
                var to = from.plusHours(1);
                all.stream()
                        .filter(punch ->
                                !punch.at().isBefore(from) && punch.at().isBefore(to))
                        .forEach(punch -> devices.get(post(punch).sn()).take(punch));
                var moment = SiteTime.instant(to);
                send(moment.isBefore(until) ? moment : until, day);
            }
        }

        private void send(Instant moment, LocalDate day) {
            for (var post : posts) {
                if (post.sn().equals(awaySn) && isAway(day)) {
                    continue; // keeps its records until it is back
                }
                var device = devices.get(post.sn());
                device.send(moment);
                if (post.projectId() != posts.get(0).projectId()
                        && duplicated < DUPLICATED
                        && random.nextInt(12) == 0) {
                    duplicated += device.sendAgain(moment.plusSeconds(20));
                }
            }
        }

        private boolean isAway(LocalDate day) {
            var ago = today.toEpochDay() - day.toEpochDay();
            return ago <= AWAY_DAYS_AGO && ago > AWAY_DAYS_AGO - AWAY_DAYS;
        }

        /** A lane of the punch's direction on its project; one of them, always the same for the same person. */
        private Post post(PastPunch punch) {
            var fitting = posts.stream()
                    .filter(post -> post.projectId() == punch.projectId())
                    .filter(post -> post.lane().equals("BOTH") || post.lane().equals(punch.direction()))
                    .toList();
            return fitting.get((int) (punch.personId() % fitting.size()));
        }

        private void close(LocalDate day) {
            var moment = SiteTime.instant(day.plusDays(1).atTime(12, 1));
            if (moment.isBefore(until)) {
                clock.at(moment, close::closeDue);
            }
        }

        /** Contact lines are no punches: a beat a minute for two months would add nothing but time to the first start. */
        private void online(Post post) {
            var from = SiteTime.startOf(first);
            if (post.sn().equals(awaySn)) {
                var gone = SiteTime.instant(today.minusDays(AWAY_DAYS_AGO).atTime(0, 10));
                insert(post.sn(), from, gone);
                from = SiteTime.instant(
                        today.minusDays(AWAY_DAYS_AGO - AWAY_DAYS).atTime(0, 5));
            }
            insert(post.sn(), from, until);
        }

        private void insert(String sn, Instant from, Instant to) {
            jdbc.sql("""
                            insert into device_online (device_id, from_at, to_at) select id, ?, ? from device where sn = ?
                            on duplicate key update to_at = greatest(to_at, values(to_at))""").params(Columns.utc(from), Columns.utc(to), sn).update();
        }
    }
}
