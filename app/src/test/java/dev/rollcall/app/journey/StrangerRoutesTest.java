package dev.rollcall.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.document.DocumentKey;
import dev.rollcall.fixture.Approvers;
import dev.rollcall.fixture.Camera;
import dev.rollcall.fixture.Desk;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.ServiceTest;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import jakarta.servlet.ServletContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reach from the first day (answers 6, 1.6), at the outermost door: every address, opened by somebody it does not concern. */
@ServiceTest
class StrangerRoutesTest {
    private static final LocalDate DAY = StoppedClock.TODAY.minusDays(1);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @Autowired
    private Sites sites;

    @Autowired
    private Desk desk;

    @Autowired
    private Camera camera;

    @Autowired
    private Rows rows;

    @Autowired
    private ServletContext servlets;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping pages;

    private Approvers people;
    private Person worker;
    private UUID request;
    private Foreign foreign;
    private List<Pattern> secrets;

    @BeforeEach
    void a_site_with_a_request_under_way() {
        people = Approvers.of(sites);
        worker = people.worker();
        request = desk.file(people.contractor(), people.site(), worker, DAY);
        var evidence = rows.one("select id from document where owner_id = ?", request.toString());
        foreign = new Foreign(
                people.site().id(),
                worker.id(),
                request.toString(),
                desk.openTask(request).orElseThrow().taskId(),
                (String) evidence.get("id"),
                camera.takes(people.site().device(), worker, DAY.atTime(7, 0), Desk.PDF) // any bytes are a photo
                        .toString());
        var filed = rows.one(
                "select r.request_no, p.code, p.name from backfill_request r join project p on p.id = r.project_id"
                        + " where r.id = ?",
                request.toString());
        secrets = Stream.of(
                        worker.name(),
                        people.officer().person().name(),
                        people.manager().person().name(),
                        (String) filed.get("request_no"),
                        (String) filed.get("code"),
                        (String) filed.get("name"))
                .map(name -> Pattern.compile(Pattern.quote(name) + "(?!\\d)"))
                .toList();
    }

    @Test
    void every_address_of_the_product_stands_in_the_table() {
        var known = Way.all().stream().map(Way::template).collect(Collectors.toCollection(TreeSet::new));

        assertThat(addresses()).isEqualTo(known);
    }

    @Test
    void a_stranger_finds_the_same_behind_what_is_there_and_what_is_not() {
        var nobody = sites.accountOf(sites.person());
        findsNothing(nobody, Way.all());
        var elsewhere = sites.stranger().manager();
        findsNothing(elsewhere, Way.all().stream().filter(Way::isAboutSomething).toList());
    }

    @Test
    void whoever_belongs_there_finds_it_at_the_very_same_addresses() {
        var contractor = new Eavesdropper(CHROMIUM.signIn(people.contractor()));
        var officer = new Eavesdropper(CHROMIUM.signIn(people.officer().caller()));
        var softly = new SoftAssertions();
        for (var way : Way.all()) {
            if (way.isAboutSomething()) {
                var heard = contractor.opens(way.address(foreign)).said()
                        + officer.opens(way.address(foreign)).said();
                softly.assertThat(secrets)
                        .as(way.template() + " shows something")
                        .anyMatch(secret -> secret.matcher(heard).find() || way.isFile() && heard.contains("%PDF"));
            }
        }
        softly.assertAll();
    }

    private void findsNothing(Caller stranger, List<Way> ways) {
        var visitor = new Eavesdropper(CHROMIUM.signIn(stranger));
        var softly = new SoftAssertions();
        for (var way : ways) {
            var there = visitor.opens(way.address(foreign));
            softly.assertThat(secrets)
                    .as("%s says nothing", way)
                    .noneMatch(secret -> secret.matcher(there.said()).find());
            if (way.isAboutSomething()) {
                softly.assertThat(there.shown())
                        .as("%s looks as if it were not there", way)
                        .isEqualTo(visitor.opens(way.address(Foreign.unknown())).shown());
            }
            if (way.isNothingForStrangers()) {
                softly.assertThat(there.shown()).as(way.template()).contains("这里没有您可以看的");
            }
        }
        softly.assertAll();
    }

    private Set<String> addresses() {
        var views =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(servlets)).getRegisteredRoutes().stream()
                        .map(route -> "/" + route.getTemplate());
        var others = pages.getHandlerMethods().entrySet().stream()
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("dev.rollcall."))
                .flatMap(handler -> handler.getKey().getPatternValues().stream());
        return Stream.concat(views, others).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What somebody could have found out elsewhere and tries here. */
    private record Foreign(long project, long person, String request, String task, String file, String photo) {
        static Foreign unknown() {
            return new Foreign(
                    999_999_999,
                    999_999_999,
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    UUID.randomUUID().toString(),
                    new PhotoKey(DocumentKey.random(), 999_999_999).toString());
        }
    }

    /** An address, in the foreign ids that can be put into it; the table of all of them. */
    private enum Way {
        LOGIN("/login", "login"),
        HOME("/", ""),
        ME("/me", "me"),
        NOTICES("/notices", "notices"),
        COPIES("/me/copies", "me/copies"),
        OPINIONS("/me/opinions", "me/opinions"),
        SUBSTITUTES("/me/substitutes", "me/substitutes"),
        OPERATIONS("/operations", "operations"),
        DEAD_LETTERS("/dead-letters", "dead-letters"),
        QUARANTINE("/quarantine", "quarantine"),
        FIGURES("/figures", "figures?by=approver"),
        PROJECTS("/projects", "projects"),
        INBOX("/inbox", "inbox?project=%project%&task=%task%"),
        BULK("/inbox/bulk", "inbox/bulk"),
        BULK_SET("/inbox/bulk/:set", "inbox/bulk/1b671a64-40d5-491e-99b0-da01ff1f3341"),
        DONE("/done", "done?project=%project%&request=%request%"),
        STARTED("/mine", "mine?project=%project%&request=%request%"),
        HISTORY("/history", "history?project=%project%&request=%request%"),
        BACKFILLS("/attendance/backfills", "attendance/backfills?project=%project%&request=%request%"),
        FORM("/attendance/backfills/new", "attendance/backfills/new?person=%person%&day=" + DAY),
        REVISION("/attendance/backfills/revise/:request", "attendance/backfills/revise/%request%"),
        STATUS_REVISION(
                "/status-changes/revise/:request", "status-changes/revise/00000000-0000-0000-0000-000000000000"),
        UNBIND_REVISION(
                "/device-unbinds/revise/:request", "device-unbinds/revise/00000000-0000-0000-0000-000000000000"),
        STATUS_CHANGES("/status-changes", "status-changes"),
        STATUS_FORM("/status-changes/new", "status-changes/new"),
        UNBINDS("/device-unbinds", "device-unbinds"),
        UNBIND_FORM("/device-unbinds/new", "device-unbinds/new"),
        DEVICES("/devices", "devices"),
        DEVICE("/devices/:device", "devices/999999999"),
        DEVICE_FORM("/devices/new", "devices/new"),
        DEVICE_BINDING("/devices/bind", "devices/bind"),
        GATE_GROUPS("/gate-groups", "gate-groups"),
        BIND_POLICIES("/bind-policies", "bind-policies"),
        CALENDAR("/calendar", "calendar"),
        POLICIES("/policies", "policies"),
        GRID("/attendance/punches", "attendance/punches?project=%project%&person=%person%&day=" + DAY),
        TASK("/tasks/:task", "tasks/%task%"),
        REQUEST("/requests/:request", "requests/%request%"),
        FILE("/files/{id}", "files/%file%"),
        PHOTO("/punch-photos/{key}", "punch-photos/%photo%"),
        AUDIT("/audit", "audit"),
        PRINT("/print/{id}", "print/%request%"),
        CHECK("/check/{code}", "check/" + "0".repeat(26)),
        AUDIT_EXPORT("/audit/export", "audit/export?project=%project%&from=" + DAY + "&to=" + DAY),
        AUDIT_EXPORT_FOUND("/audit/export/requests", "audit/export/requests?project=%project%");

        private final String template;
        private final String address;

        Way(String template, String address) {
            this.template = template;
            this.address = address;
        }

        static List<Way> all() {
            return Arrays.asList(values());
        }

        String template() {
            return template;
        }

        String address(Foreign ids) {
            return address.replace("%project%", Long.toString(ids.project()))
                    .replace("%person%", Long.toString(ids.person()))
                    .replace("%request%", ids.request())
                    .replace("%task%", ids.task())
                    .replace("%file%", ids.file())
                    .replace("%photo%", ids.photo());
        }

        boolean isAboutSomething() {
            return address.contains("%") && this != DONE && this != AUDIT_EXPORT && this != AUDIT_EXPORT_FOUND;
            // Nothing of the request under way is done by anybody yet; exports are for auditors, not for who belongs
            // there.
        }

        boolean isNothingForStrangers() {
            return switch (this) {
                case TASK, REQUEST, FILE, PHOTO, REVISION, STATUS_REVISION, UNBIND_REVISION -> true;
                default -> false;
            };
        }

        boolean isFile() {
            return this == FILE || this == PRINT || this == PHOTO;
        }
    }
}
