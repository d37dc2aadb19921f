package dev.rollcall.app.demo;

import dev.rollcall.app.demo.DemoProgress.Stage;
import dev.rollcall.app.demo.DemoSite.Passer;
import dev.rollcall.app.demo.DemoSite.Site;
import dev.rollcall.app.shared.Columns;
import dev.rollcall.devicebridge.nativeprotocol.NativeProtocol;
import dev.rollcall.devicebridge.simulator.SimDevice;
import dev.rollcall.devicebridge.simulator.SimPunch;
import dev.rollcall.domain.attendance.DailyClose;
import dev.rollcall.domain.shared.ProductClock;
import dev.rollcall.domain.shared.SiteTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who passed the shared gate, and who was seen by the carried device, day by day through the front door (answers 8). */
@WhenDemo
@Component
class SharedGateDays {
    /** A13: faces the gate does not know. */
    private static final int UNKNOWN = 22;

    private static final long NO_SUCH_PERSON = 990_000_000;

    /** A17: the device was taken along beyond the fence. */
    private static final int OUTSIDE = 17;

    private static final int EVERY_THIRD = 3;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final SimPunch.Place BEYOND =
            new SimPunch.Place(SharedGates.ON_SITE.latitude() + 0.02, SharedGates.ON_SITE.longitude());

    /** Within two hours after people come and go, so that nothing looks late. */
    private static final List<LocalTime> SENT_AT = Stream.of(7, 8, 9, 12, 13, 14, 17, 18, 19, 20, 22)
            .map(hour -> LocalTime.of(hour, 0))
            .toList();

    private static final LocalTime CLOSES = LocalTime.of(12, 1);

    private final DemoSite demo;
    private final DemoProgress progress;
    private final NativeProtocol protocol;
    private final DailyClose close;
    private final JdbcClient jdbc;
    private final ProductClock clock;

    SharedGateDays(
            DemoSite demo,
            DemoProgress progress,
            NativeProtocol protocol,
            DailyClose close,
            JdbcClient jdbc,
            ProductClock clock) {
        this.demo = demo;
        this.progress = progress;
        this.protocol = protocol;
        this.close = close;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void load(LocalDate began, Instant until) {
        var run = new Run(began, until);
        var reached = progress.reached(Stage.SHARED_GATE).orElseThrow();
        var from = reached.isEmpty() ? began : LocalDate.parse(reached).plusDays(1);
        for (var day = from; !day.isAfter(run.today); day = day.plusDays(1)) {
            run.bringIn(day);
            progress.reach(Stage.SHARED_GATE, day);
        }
    }

    private final class Run {
        private final Instant until;
        private final LocalDate began;
        private final LocalDate today;
        private final PastDays days;
        private final List<Site> sharing;
        private final Site nextDoor;
        private final PastDevice gate;
        private final PastDevice carried;
        private int arrived;
        private int beyond;

        private Run(LocalDate began, Instant until) {
            this.until = until;
            this.began = began;
            this.today = SiteTime.dayOf(until);
            this.days = new PastDays(began, today.minusDays(1));
            var sites = demo.sites();
            this.sharing = Stream.of(SharedGatePlans.FIRST, SharedGatePlans.SECOND)
                    .map(code -> site(sites, code))
                    .toList();
            this.nextDoor = site(sites, SharedGatePlans.NEXT_DOOR);
            this.gate = device(SharedGates.GATE);
            this.carried = device(SharedGates.CARRIED);
        }

        private static Site site(List<Site> sites, String code) {
            return sites.stream()
                    .filter(site -> site.code().equals(code))
                    .findFirst()
                    .orElseThrow();
        }

        private PastDevice device(String sn) {
            var terminal = demo.standing(sn).orElseThrow();
            online(sn, terminal.boundSince());
            var boot = "demo-past-" + until.getEpochSecond();
            return new PastDevice(SimDevice.of(sn, terminal.keyHex(), terminal.epoch(), boot), protocol, clock);
        }

        /** Contact lines are no punches, see {@link DemoHistory}. */
        private void online(String sn, Instant since) {
            jdbc.sql("""
                            insert into device_online (device_id, from_at, to_at)
                            select id, ?, ? from device where sn = ?
                            on duplicate key update to_at = greatest(to_at, values(to_at))""").params(Columns.utc(since), Columns.utc(until), sn).update();
        }

        private void bringIn(LocalDate day) {
            var closing = SiteTime.instant(day.atTime(CLOSES));
            var shared = inOrder(Stream.concat(ofBoth(day), odd(day)));
            var next = inOrder(days.of(day, nextDoor).stream());
            for (var at : SENT_AT) {
                var moment = earlier(SiteTime.instant(day.atTime(at)), until);
                taken(shared, moment).forEach(gate::take);
                taken(next, moment).forEach(this::carry);
                gate.send(moment);
                carried.send(moment);
                if (at.getHour() == CLOSES.getHour() && closing.isBefore(until)) {
                    clock.at(closing, close::closeDue);
                }
            }
        }

        /** Whoever is on both rolls came once. */
        private Stream<PastPunch> ofBoth(LocalDate day) {
            return sharing.stream().flatMap(site -> days.of(day, site).stream()).distinct();
        }

        /** Who is on no roll of either site, and who is nobody at all. */
        private Stream<PastPunch> odd(LocalDate day) {
            var passed = new ArrayList<PastPunch>();
            var whole = (int) (today.toEpochDay() - began.toEpochDay());
            var nth = (int) (day.toEpochDay() - began.toEpochDay());
            for (var i = nth; nth < whole && i < UNKNOWN; i += whole) {
                passed.add(new PastPunch(NO_SUCH_PERSON + i, day.atTime(7, 10).plusMinutes(i), "IN", "T"));
            }
            if (nth == whole - 1) {
                gone().forEach(person -> passed.add(new PastPunch(person, day.atTime(7, 2), "IN", "T")));
                nextDoor.people().stream()
                        .limit(1)
                        .forEach(person -> passed.add(new PastPunch(person.personId(), day.atTime(7, 4), "IN", "T")));
            }
            return passed.stream();
        }

        /** Left the first site and still comes to its gate. */
        private Stream<Long> gone() {
            return sharing.get(0).people().stream()
                    .filter(person -> person.exit() != null)
                    .map(Passer::personId);
        }

        private void carry(PastPunch punch) {
            var outside = false;
            // Only who comes in the morning: the rest of the day stays in order.
            if (punch.direction().equals("IN") && punch.at().toLocalTime().isBefore(MORNING) && beyond < OUTSIDE) {
                arrived++;
                outside = arrived % EVERY_THIRD != 0;
                beyond += outside ? 1 : 0;
            }
            carried.take(punch, outside ? BEYOND : SharedGates.ON_SITE);
        }

        private static List<PastPunch> inOrder(Stream<PastPunch> punches) {
            return new ArrayList<>(
                    punches.sorted(Comparator.comparing(PastPunch::at)).toList());
        }

        /** Those before that moment; they are taken out of the list. */
        private static List<PastPunch> taken(List<PastPunch> waiting, Instant moment) {
            var due = waiting.stream()
                    .filter(punch -> SiteTime.instant(punch.at()).isBefore(moment))
                    .toList();
            waiting.removeAll(due);
            return due;
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
