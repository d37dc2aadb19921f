package dev.rollcall.ui.shell;

import static dev.rollcall.domain.account.Role.AUDITOR;
import static dev.rollcall.domain.account.Role.CHIEF_SUP;
import static dev.rollcall.domain.account.Role.ENT_GC;
import static dev.rollcall.domain.account.Role.ENT_SUB;
import static dev.rollcall.domain.account.Role.GC_LABOR;
import static dev.rollcall.domain.account.Role.OWNER_REP;
import static dev.rollcall.domain.account.Role.PLATFORM_OPS;
import static dev.rollcall.domain.account.Role.PM;
import static dev.rollcall.domain.account.Role.POST;
import static dev.rollcall.domain.account.Role.PROVIDER;
import static dev.rollcall.domain.account.Role.REG_CITY;
import static dev.rollcall.domain.account.Role.REG_COUNTY;
import static dev.rollcall.domain.account.Role.REG_PROV;
import static dev.rollcall.domain.account.Role.SUP_REP;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.RouteConfiguration;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The left menu in the order of R2, and with it the gate: the first path segments of a view decide who
 * may open it (1.6). An entry without a view behind its path is not shown, so the menu never promises
 * what does not exist.
 */
public enum MenuEntry {
    INBOX(
            "inbox",
            "inbox",
            null,
            PM,
            GC_LABOR,
            CHIEF_SUP,
            SUP_REP,
            OWNER_REP,
            REG_COUNTY,
            REG_CITY,
            REG_PROV,
            PLATFORM_OPS),
    WORKBENCH("workbench", "workbench", null, Role.values()),
    DONE(
            "done",
            "done",
            null,
            PM,
            GC_LABOR,
            CHIEF_SUP,
            SUP_REP,
            OWNER_REP,
            REG_COUNTY,
            REG_CITY,
            REG_PROV,
            PLATFORM_OPS),
    STARTED("mine", "started", null, ENT_GC, ENT_SUB, PROVIDER, PM, GC_LABOR, POST),
    PUNCHES("attendance/punches", "grid", Group.ATTENDANCE, Audience.SITE),
    HOURS("attendance/hours", "hours", Group.ATTENDANCE, Audience.SITE),
    BACKFILLS("attendance/backfills", "backfill", Group.ATTENDANCE, Audience.SITE),
    DEVICES("devices", "device", Group.DEVICE, Audience.DEVICE_BOOK),
    GATE_GROUPS("gate-groups", "device", Group.DEVICE, ENT_GC, PLATFORM_OPS),
    UNBINDS("device-unbinds", "device", Group.DEVICE, Audience.DEVICE),
    TEAMS("people/teams", "team", Group.PEOPLE, Audience.SITE),
    CONTRACTS("people/contracts", "contract", Group.PEOPLE, Audience.SITE),
    PROJECTS("projects", "project", Group.PROJECT, Audience.SITE),
    STATUS_CHANGES("status-changes", "status", Group.PROJECT, Audience.STATUS),
    ROSTER("people/roster", "roster", Group.PROJECT, Audience.SITE),
    HISTORY("history", "history", Group.LOOKING_BACK, Audience.SITE),
    AUDIT("audit", "audit", Group.LOOKING_BACK, AUDITOR, PLATFORM_OPS),
    FIGURES("figures", "figures", Group.LOOKING_BACK, REG_COUNTY, REG_CITY, REG_PROV, AUDITOR, PLATFORM_OPS),
    CALENDAR("calendar", "calendar", Group.OPERATING, PLATFORM_OPS),
    POLICIES("policies", "status", Group.OPERATING, PLATFORM_OPS),
    BIND_POLICIES("bind-policies", "device", Group.OPERATING, PLATFORM_OPS),
    DEAD_LETTERS("dead-letters", "device", Group.OPERATING, PLATFORM_OPS),
    QUARANTINE("quarantine", "grid", Group.OPERATING, PLATFORM_OPS),
    OPERATIONS("operations", "operations", Group.OPERATING, PLATFORM_OPS, REG_COUNTY, REG_CITY, REG_PROV);

    /** Headings of the menu. */
    enum Group {
        ATTENDANCE,
        DEVICE,
        PEOPLE,
        PROJECT,
        LOOKING_BACK,
        OPERATING
    }

    private final String path;
    private final String icon;
    private final @Nullable Group group;
    private final Set<Role> roles;

    MenuEntry(String path, String icon, @Nullable Group group, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.group = group;
        this.roles = Set.of(roles);
    }

    /** The address of the view, without a leading slash. */
    public String path() {
        return path;
    }

    /** What the menu, the page title and the head of the view call it. */
    public String label() {
        return Labels.of("menu", this);
    }

    String icon() {
        return icon;
    }

    @Nullable
    Group group() {
        return group;
    }

    /** The part of the menu it belongs to: its group, or what stands above all groups. */
    String part() {
        return group == null ? "" : group.name();
    }

    /** Whether this caller may open it. */
    public boolean allows(Caller caller) {
        return caller.roles().stream().anyMatch(roles::contains);
    }

    /** The entries a caller finds in the menu, in its order. */
    static Stream<MenuEntry> open(Caller caller) {
        return Arrays.stream(values()).filter(entry -> entry.exists() && entry.allows(caller));
    }

    boolean exists() {
        return view().isPresent();
    }

    private Optional<Class<? extends Component>> view() {
        return RouteConfiguration.forApplicationScope().getRoute(path);
    }

    /** The entry an address belongs to: {@code inbox/4711} belongs to {@link #INBOX}. */
    public static Optional<MenuEntry> of(String address) {
        return Arrays.stream(values())
                .filter(entry -> address.equals(entry.path) || address.startsWith(entry.path + "/"))
                .findFirst();
    }

    private static final class Audience {
        // Everybody with business on a site may look; how far each sees is decided in the query (1.6).
        static final Role[] SITE = {
            ENT_GC,
            ENT_SUB,
            Role.ENT_SUPERVISION,
            Role.ENT_OWNER,
            PM,
            GC_LABOR,
            CHIEF_SUP,
            SUP_REP,
            OWNER_REP,
            POST,
            REG_COUNTY,
            REG_CITY,
            REG_PROV,
            PLATFORM_OPS,
            AUDITOR
        };

        /** 1.6: who reads devices. */
        static final Role[] DEVICE_BOOK = {
            ENT_GC, PM, GC_LABOR, REG_COUNTY, REG_CITY, REG_PROV, PLATFORM_OPS, PROVIDER, AUDITOR
        };

        /** 1.6, and the owner, who is asked to confirm. */
        static final Role[] DEVICE = {
            ENT_GC,
            Role.ENT_OWNER,
            OWNER_REP,
            PM,
            GC_LABOR,
            REG_COUNTY,
            REG_CITY,
            REG_PROV,
            PLATFORM_OPS,
            PROVIDER,
            AUDITOR
        };

        /** 1.6: the site without labour officers and posts below the managers. */
        static final Role[] STATUS = {
            ENT_GC,
            ENT_SUB,
            Role.ENT_SUPERVISION,
            Role.ENT_OWNER,
            PM,
            CHIEF_SUP,
            SUP_REP,
            REG_COUNTY,
            REG_CITY,
            REG_PROV,
            PLATFORM_OPS,
            AUDITOR
        };
    }
}
