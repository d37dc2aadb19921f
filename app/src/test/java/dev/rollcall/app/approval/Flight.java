package dev.rollcall.app.approval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.InboxTask;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.device.UnbindReason;
import dev.rollcall.domain.project.ParticipantType;
import dev.rollcall.domain.project.Post;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.RegionLevel;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.fixture.Authorities;
import dev.rollcall.fixture.Dismantlers;
import dev.rollcall.fixture.FilingDesks;
import dev.rollcall.fixture.Holder;
import dev.rollcall.fixture.Person;
import dev.rollcall.fixture.Rows;
import dev.rollcall.fixture.Site;
import dev.rollcall.fixture.Sites;
import dev.rollcall.fixture.StoppedClock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that has come to a node, with two people entitled to decide there.
 *
 * @param subject the worker concerned; null where nobody is
 */
record Flight(
        FilingDesks desks,
        Site site,
        RequestKind kind,
        UUID request,
        ApprovalNode node,
        Caller applicant,
        @Nullable Person subject,
        Holder one,
        Holder other) {

    /** Every node of every process, and the node before it where there is one. A new process adds its rows here. */
    enum Leg {
        BACKFILL_LABOUR_OFFICER(ApprovalNode.LABOUR_OFFICER, null),
        BACKFILL_PROJECT_MANAGER(ApprovalNode.PROJECT_MANAGER, ApprovalNode.LABOUR_OFFICER),
        BACKFILL_CHIEF_SUPERVISOR(ApprovalNode.CHIEF_SUPERVISOR, ApprovalNode.PROJECT_MANAGER),
        STATUS_COUNTY(ApprovalNode.COUNTY_ADMINISTRATOR, null),
        STATUS_CITY(ApprovalNode.CITY_ADMINISTRATOR, null),
        STATUS_CITY_AFTER_COUNTY(ApprovalNode.CITY_ADMINISTRATOR, ApprovalNode.COUNTY_ADMINISTRATOR),
        STATUS_PROVINCE(ApprovalNode.PROVINCE_ADMINISTRATOR, null),
        UNBIND_PROJECT_MANAGER(ApprovalNode.PROJECT_MANAGER, null),
        UNBIND_OWNER(ApprovalNode.OWNER_REPRESENTATIVE, ApprovalNode.PROJECT_MANAGER),
        UNBIND_OPERATIONS(ApprovalNode.PLATFORM_OPERATIONS, ApprovalNode.PROJECT_MANAGER),
        UNBIND_OPERATIONS_AFTER_OWNER(ApprovalNode.PLATFORM_OPERATIONS, ApprovalNode.OWNER_REPRESENTATIVE);

        private final ApprovalNode node;
        private final @Nullable ApprovalNode before;

        Leg(ApprovalNode node, @Nullable ApprovalNode before) {
            this.node = node;
            this.before = before;
        }

        ApprovalNode node() {
            return node;
        }

        @Nullable
        ApprovalNode before() {
            return before;
        }

        /** Decided by who administers the region, not by who holds a post on the project. */
        boolean isOfARegion() {
            return name().startsWith("STATUS_");
        }

        /** Decided by who holds a post on the project. */
        boolean isOfAPost() {
            return !isOfARegion() && node != ApprovalNode.PLATFORM_OPERATIONS;
        }

        /** Where requests of its process begin, the most common way. */
        boolean isFirst() {
            return this == BACKFILL_LABOUR_OFFICER || this == STATUS_COUNTY || this == UNBIND_PROJECT_MANAGER;
        }
    }

    static Flight at(Leg leg, Sites sites, FilingDesks desks) {
        return switch (leg) {
            case BACKFILL_LABOUR_OFFICER, BACKFILL_PROJECT_MANAGER, BACKFILL_CHIEF_SUPERVISOR ->
                backfill(leg.node, sites, desks);
            case STATUS_COUNTY -> change(leg.node, RegionLevel.COUNTY, sites, desks);
            case STATUS_CITY -> change(leg.node, RegionLevel.CITY, sites, desks);
            case STATUS_CITY_AFTER_COUNTY -> cityAfterCounty(sites, desks);
            case STATUS_PROVINCE -> change(leg.node, RegionLevel.PROVINCE, sites, desks);
            case UNBIND_PROJECT_MANAGER, UNBIND_OWNER, UNBIND_OPERATIONS_AFTER_OWNER ->
                unbinding(leg.node, UnbindReason.PROJECT_FINISHED, sites, desks);
            case UNBIND_OPERATIONS -> unbinding(leg.node, UnbindReason.DEVICE_FAULT, sites, desks);
        };
    }

    private static Flight backfill(ApprovalNode node, Sites sites, FilingDesks desks) {
        var site = sites.open();
        var gc = site.contractor();
        var supervision = site.unit(ParticipantType.SUPERVISION);
        var applicant = sites.accountOfUnit(gc);
        var posts = Map.of(
                ApprovalNode.LABOUR_OFFICER, Post.LABOUR_OFFICER,
                ApprovalNode.PROJECT_MANAGER, Post.PROJECT_MANAGER,
                ApprovalNode.CHIEF_SUPERVISOR, Post.CHIEF_SUPERVISOR);
        var order = List.of(ApprovalNode.LABOUR_OFFICER, ApprovalNode.PROJECT_MANAGER, ApprovalNode.CHIEF_SUPERVISOR);
        var first = new EnumMap<ApprovalNode, Holder>(ApprovalNode.class);
        var second = new EnumMap<ApprovalNode, Holder>(ApprovalNode.class);
        for (var each : order) {
            var unit = each == ApprovalNode.CHIEF_SUPERVISOR ? supervision : gc;
            first.put(each, site.holder(unit, posts.get(each)));
            second.put(each, site.holder(unit, posts.get(each)));
        }
        var worker = site.worker(site.team(gc));
        var request = desks.backfills().file(applicant, site, worker, StoppedClock.TODAY.minusDays(1));
        for (var each : order.subList(0, order.indexOf(node))) {
            assertThat(desks.backfills()
                            .approve(first.get(each).caller(), request)
                            .isDone())
                    .isTrue();
        }
        return new Flight(
                desks,
                site,
                RequestKind.ATTENDANCE_BACKFILL,
                request,
                node,
                applicant,
                worker,
                first.get(node),
                second.get(node));
    }

    private static Flight cityAfterCounty(Sites sites, FilingDesks desks) {
        var who = Authorities.of(sites, RegionLevel.COUNTY);
        var request = desks.changes().file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        assertThat(desks.backfills().approve(who.county().caller(), request).isDone())
                .isTrue();
        return new Flight(
                desks,
                who.site(),
                RequestKind.PROJECT_STATUS_CHANGE,
                request,
                ApprovalNode.CITY_ADMINISTRATOR,
                who.contractor(),
                null,
                who.city(),
                sites.administrator(who.region().city()));
    }

    private static Flight change(ApprovalNode node, RegionLevel level, Sites sites, FilingDesks desks) {
        var who = Authorities.of(sites, level);
        var request = desks.changes().file(who.contractor(), who.site(), ProjectStatus.SUSPENDED);
        var one = switch (level) {
            case COUNTY -> who.county();
            case CITY -> who.city();
            case PROVINCE -> who.province();
        };
        var region = switch (level) {
            case COUNTY -> who.region().county();
            case CITY -> who.region().city();
            case PROVINCE -> who.region().province();
        };
        return new Flight(
                desks,
                who.site(),
                RequestKind.PROJECT_STATUS_CHANGE,
                request,
                node,
                who.contractor(),
                null,
                one,
                sites.administrator(region));
    }

    /** In 青海, where the owner is asked when the project is finished. */
    private static Flight unbinding(ApprovalNode node, UnbindReason reason, Sites sites, FilingDesks desks) {
        var who = Dismantlers.of(sites);
        var site = who.site();
        var request = desks.unbinds().file(who.contractor(), site, who.device(), reason);
        var nodes = reason == UnbindReason.PROJECT_FINISHED
                ? List.of(
                        ApprovalNode.PROJECT_MANAGER,
                        ApprovalNode.OWNER_REPRESENTATIVE,
                        ApprovalNode.PLATFORM_OPERATIONS)
                : List.of(ApprovalNode.PROJECT_MANAGER, ApprovalNode.PLATFORM_OPERATIONS);
        var owner = site.unit(ParticipantType.OWNER);
        var one = Map.of(
                ApprovalNode.PROJECT_MANAGER, who.manager(),
                ApprovalNode.OWNER_REPRESENTATIVE, site.holder(owner, Post.PROJECT_LEADER),
                ApprovalNode.PLATFORM_OPERATIONS, who.operator());
        for (var each : nodes.subList(0, nodes.indexOf(node))) {
            assertThat(desks.backfills()
                            .approve(one.get(each).caller(), request)
                            .isDone())
                    .isTrue();
        }
        var other = switch (node) {
            case PROJECT_MANAGER -> site.holder(site.contractor(), Post.PROJECT_MANAGER);
            case OWNER_REPRESENTATIVE -> site.holder(owner, Post.PROJECT_LEADER);
            default -> sites.operator();
        };
        return new Flight(
                desks, site, RequestKind.DEVICE_UNBIND, request, node, who.contractor(), null, one.get(node), other);
    }

    /** Filed again by the applicant, after it was sent back. */
    Outcome<?> resubmit() {
        var version = desks.backfills().version(request);
        return switch (kind) {
            case ATTENDANCE_BACKFILL -> desks.backfills().revise(applicant, request);
            case PROJECT_STATUS_CHANGE -> desks.changes().revise(applicant, request, version);
            case DEVICE_UNBIND -> desks.unbinds().revise(applicant, request, version);
        };
    }

    Outcome<?> withdraw() {
        return withdraw(applicant);
    }

    Outcome<?> withdraw(Caller by) {
        var version = desks.backfills().version(request);
        return switch (kind) {
            case ATTENDANCE_BACKFILL -> desks.backfills().withdraw(by, request);
            case PROJECT_STATUS_CHANGE -> desks.changes().withdraw(by, request, version);
            case DEVICE_UNBIND -> desks.unbinds().withdraw(by, request, version);
        };
    }

    /** Somebody else who may read the request and is of no post of it: the supervisor, of an unbinding the officer. */
    Holder reader() {
        return kind == RequestKind.DEVICE_UNBIND
                ? site.holder(site.contractor(), Post.LABOUR_OFFICER)
                : site.holder(site.unit(ParticipantType.SUPERVISION), Post.CHIEF_SUPERVISOR);
    }

    /** How often that person's bell has rung for it. */
    long rung(Rows rows, String kind, Holder holder) {
        return rows.count(
                "notice n join notice_event e on e.id = n.event_id join account a on a.id = n.account_id"
                        + " where e.kind = ? and e.request_id = ? and a.person_id = ?",
                kind,
                request.toString(),
                holder.person().id());
    }

    /** How often the audit trail says that it was done. */
    long recorded(Rows rows, String action) {
        return rows.count(
                "audit_entry where action = ? and outcome = 'DONE' and object_id = ?", action, request.toString());
    }

    /** Code of a refusal, or {@code done}. */
    static String code(Outcome<?> outcome) {
        return outcome.why().map(Refusal::code).orElse("done");
    }

    InboxTask task() {
        return desks.backfills().openTask(request).orElseThrow();
    }

    String taskId() {
        return task().taskId();
    }
}
