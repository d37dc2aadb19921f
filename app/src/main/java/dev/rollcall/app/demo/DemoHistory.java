package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.demo.DemoSite.Site;
import dev.rollcall.app.demo.DemoSite.Terminal;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.domain.attendance.DailyClose;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings in last month and this month to now: punches through the front door, day by day, each day
 * closed at its own time. One gate of P01 is away for two days and sends its backlog afterwards (A6).
 * Cut short, it goes on with the day after the last whole one.
 */
@WhenDemo
@Component
class DemoHistory {
    /** Evenings on which P01 had no power: what is claimed of them has the gates' silence for it. */
    private static final int[] POWER_CUTS_DAYS_AGO = {8, 3, 1};

    /** Short enough to leave nine tenths of a day's contact. */
    private static final Duration POWER_CUT = Duration.ofMinutes(90);

    private static final int DUPLICATED = 300; // A4, on P02
    private static final int AWAY_DAYS_AGO = 9;
    private static final int AWAY_DAYS = 2;

    private final DemoSite demo;
    private final DemoProgress progress;
    private final NativeProtocol protocol;
    private final DailyClose close;
    private final ProductClock clock;
    private final JdbcClient jdbc;

    DemoHistory(
            DemoSite demo,
            DemoProgress progress,
            NativeProtocol protocol,
            DailyClose close,
            ProductClock clock,
            JdbcClient jdbc) {
        this.demo = demo;
        this.progress = progress;
        this.protocol = protocol;
        this.close = close;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * @param until the present; nothing is brought in after it
     * @param day told after each day
     */
    void load(Instant until, Consumer<LocalDate> day) {
        new Run(until).load(day);
    }

    private final class Run {
        private final Instant until;
        private final LocalDate today;
        private final LocalDate first;
        private final List<SiteRun> sites;

        private Run(Instant until) {
            this.until = until;
            this.today = SiteTime.dayOf(until);
            this.first = YearMonth.from(today).minusMonths(1).atDay(1);
            var boot = "demo-past-" + until.getEpochSecond();
            var days = new PastDays(first, today.minusDays(1));
            this.sites = demo.sites().stream()
                    .filter(site -> !SharedGatePlans.isOneOf(site.code())) // they have a past of their own
                    .map(site -> new SiteRun(site, days, boot))
                    .toList();
        }

        private void load(Consumer<LocalDate> told) {
            var from = progress.reached(Stage.PUNCHES)
                    .map(last -> LocalDate.parse(last).plusDays(1))
                    .orElse(first);
            beginWith(first);
            for (var day = first; day.isBefore(from); day = day.plusDays(1)) {
                for (var site : sites) {
                    site.skip(day);
                }
            }
            for (var day = from; !day.isAfter(today); day = day.plusDays(1)) {
                for (var site : sites) {
                    site.punches(day);
                }
                progress.reach(Stage.PUNCHES, day);
                told.accept(day);
            }
        }

        /** The first days of the demo are not preceded by months nobody punched in. */
        private void beginWith(LocalDate day) {
            jdbc.sql("""
                            insert ignore into day_close (project_id, day, shift, closed_at)
                            select p.id, ?, s.shift, ? from project p
                              join (select 'DAY' as shift union all select 'NIGHT') s""")
                    .params(day.minusDays(1), Columns.utc(SiteTime.startOf(day)))
                    .update();
        }

        /** By noon every shift of the day before is over. */
        private void closeDayBefore(LocalDate day) {
            var moment = SiteTime.instant(day.atTime(12, 1));
            if (moment.isBefore(until)) {
                clock.at(moment, close::closeDue);
            }
        }

        /** One project's gates and people. */
        private final class SiteRun {
            private final Site site;
            private final PastDays days;
            private final List<Post> posts;
            private final Random random = new Random(20230720);
            private List<PastPunch> ofLastNight = new ArrayList<>();
            private int duplicated;

            private SiteRun(Site site, PastDays days, String boot) {
                this.site = site;
                this.days = days;
                this.posts = site.terminals().stream()
                        .map(terminal -> new Post(
                                terminal,
                                new PastDevice(
                                        SimDevice.of(terminal.sn(), terminal.keyHex(), terminal.epoch(), boot),
                                        protocol,
                                        clock)))
                        .toList();
                posts.forEach(this::online);
            }

            /** Brought in before the start was cut short; what went wrong on it counts. */
            private void skip(LocalDate day) {
                days.of(day, site);
            }

            private void punches(LocalDate day) {
                var all = new ArrayList<>(ofLastNight);
                ofLastNight = new ArrayList<>();
                for (var punch : days.of(day, site)) {
                    (punch.at().toLocalDate().isAfter(day) ? ofLastNight : all).add(punch);
                }
                all.removeIf(punch -> !SiteTime.instant(punch.at()).isBefore(until));
                all.sort(Comparator.comparing(PastPunch::at));
                // In the past the gates send once an hour: few messages, and each visibly later than its punches.
                for (var hour = 0; hour < 24; hour++) {
                    var from = day.atTime(LocalTime.of(hour, 0));
                    var to = from.plusHours(1);
                    all.stream()
                            .filter(punch ->
                                    !punch.at().isBefore(from) && punch.at().isBefore(to))
                            .forEach(punch -> post(punch).device().take(punch));
                    var moment = SiteTime.instant(to);
                    send(moment.isBefore(until) ? moment : until, day);
                    if (hour == 11) {
                        closeDayBefore(day);
                    }
                }
            }

            private void send(Instant moment, LocalDate day) {
                for (var post : posts) {
                    if (isAway(post, day)) {
                        continue; // keeps its records until it is back
                    }
                    post.device().send(moment);
                    if ("P02".equals(site.code()) && duplicated < DUPLICATED && random.nextInt(5) == 0) {
                        duplicated += post.device().sendAgain(moment.plusSeconds(20), DUPLICATED - duplicated);
                    }
                }
            }

            private boolean isAway(Post post, LocalDate day) {
                var ago = today.toEpochDay() - day.toEpochDay();
                return isTheAwayGate(post) && ago <= AWAY_DAYS_AGO && ago > AWAY_DAYS_AGO - AWAY_DAYS;
            }

            private boolean isTheAwayGate(Post post) {
                return "P01".equals(site.code()) && post.equals(posts.get(0));
            }

            /** A gate of the punch's direction; always the same for the same person. */
            private Post post(PastPunch punch) {
                var fitting = posts.stream()
                        .filter(post -> post.terminal().lane().equals("BOTH")
                                || post.terminal().lane().equals(punch.direction()))
                        .toList();
                return fitting.get((int) (punch.personId() % fitting.size()));
            }

            /** Contact lines are no punches: a beat a minute for two months would add nothing but time to the first start. */
            private void online(Post post) {
                var from = SiteTime.startOf(first);
                if (isTheAwayGate(post)) {
                    insert(
                            post,
                            from,
                            SiteTime.instant(today.minusDays(AWAY_DAYS_AGO).atTime(0, 10)));
                    from = SiteTime.instant(
                            today.minusDays(AWAY_DAYS_AGO - AWAY_DAYS).atTime(0, 5));
                }
                for (var ago : POWER_CUTS_DAYS_AGO) {
                    var cut = SiteTime.instant(today.minusDays(ago).atTime(17, 45));
                    if (isInTheCut(post) && cut.isAfter(from)) {
                        insert(post, from, cut);
                        from = cut.plus(POWER_CUT);
                    }
                }
                insert(post, from, until);
            }

            /** Both gates people leave by; what they recorded meanwhile they send afterwards. */
            private boolean isInTheCut(Post post) {
                return "P01".equals(site.code()) && !isTheAwayGate(post);
            }

            private void insert(Post post, Instant from, Instant to) {
                jdbc.sql("""
                                insert into device_online (device_id, from_at, to_at)
                                select id, ?, ? from device where sn = ?
                                on duplicate key update to_at = greatest(to_at, values(to_at))""")
                        .params(
                                Columns.utc(from),
                                Columns.utc(to),
                                post.terminal().sn())
                        .update();
            }
        }
    }

    private record Post(Terminal terminal, PastDevice device) {}
}
