package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import dev.rollcall.domain.project.ContractorUnits;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.Province;
import dev.rollcall.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges a binding before anything is written: whose act it is, whether the device is free, what has to be told. */
@Component
class BindJudge {
    private static final int GATE_MOST = 60;

    private final Accounts accounts;
    private final Projects projects;
    private final ContractorUnits contractors;
    private final DeviceBindings bindings;
    private final BindPolicies policies;

    BindJudge(
            Accounts accounts,
            Projects projects,
            ContractorUnits contractors,
            DeviceBindings bindings,
            BindPolicies policies) {
        this.accounts = accounts;
        this.projects = projects;
        this.contractors = contractors;
        this.bindings = bindings;
        this.policies = policies;
    }

    /**
     * @param device null when there is none the caller may bind
     * @param gatewayId null without an IoT terminal
     */
    record Judgement(
            List<Refusal> refusals,
            DeviceBindings.@Nullable Candidate device,
            @Nullable Long gatewayId) {

        static Judgement refused(String code) {
            return new Judgement(List.of(Refusal.of(code)), null, null);
        }

        /** It goes on standing on other projects. */
        boolean shared() {
            return !Objects.requireNonNull(device).standsOn().isEmpty();
        }
    }

    /** Whose act a binding is there, if it is the caller's at all; a refusal else. */
    Optional<Refusal> bars(Caller caller, long projectId) {
        var standing =
                accounts.standing(caller.accountId(), projectId).filter(each -> each.isAny(Role.ENT_GC, Role.PROVIDER));
        if (standing.isEmpty()) {
            return Optional.of(Refusal.of("BINDING_NOT_ALLOWED"));
        }
        var who = policies.in(province(projectId));
        var may = who.enterprise() && standing.get().isAny(Role.ENT_GC)
                || who.provider() && standing.get().isAny(Role.PROVIDER);
        if (may) {
            return Optional.empty();
        }
        return Optional.of(
                who.provider() ? Refusal.of("BINDING_ONLY_BY_PROVIDER") : Refusal.of("BINDING_ONLY_BY_ENTERPRISE"));
    }

    private Province province(long projectId) {
        return Province.of(projects.findById(projectId).orElseThrow().managingRegion());
    }

    /** Devices the caller may choose from. */
    List<DeviceBindings.Candidate> candidates(Caller caller, long projectId) {
        var standing = accounts.standing(caller.accountId(), projectId).orElseThrow();
        return bindings.candidates(projectId).stream()
                .filter(each -> isWithinReach(each, projectId, standing))
                .toList();
    }

    /** @param lock the device's row, because what is judged is about to be written */
    Judgement judge(BindDevice command, Caller caller, boolean lock) {
        var bar = bars(caller, command.projectId());
        if (bar.isPresent()) {
            return Judgement.refused(bar.get().code());
        }
        var standing =
                accounts.standing(caller.accountId(), command.projectId()).orElseThrow();
        var found = bindings.candidate(command.sn(), lock)
                .filter(each -> isWithinReach(each, command.projectId(), standing));
        if (found.isEmpty()) {
            return Judgement.refused("DEVICE_NOT_FOUND");
        }
        var device = found.get();
        var refusals = new ArrayList<Refusal>();
        free(device, command.projectId()).ifPresent(refusals::add);
        var gateway = command.gatewaySn().isEmpty()
                ? Optional.<Long>empty()
                : bindings.gateway(command.projectId(), command.gatewaySn());
        fields(command, device, gateway.isPresent(), refusals);
        if (!command.serialTail().equals(device.serialTail())) {
            refusals.add(Refusal.of("SERIAL_TAIL_WRONG"));
        }
        if (!command.understood()) {
            refusals.add(Refusal.of("BINDING_NOT_CONFIRMED"));
        }
        return new Judgement(List.copyOf(refusals), device, gateway.orElse(null));
    }

    /**
     * A provider touches its own devices only. A machine at a gate is known to whoever reads its serial there, and the
     * rule says why it stays what it is; one that is carried about is a stranger's unless the same contractor has it.
     */
    private boolean isWithinReach(DeviceBindings.Candidate device, long projectId, Standing standing) {
        var provider = device.providerUnitId();
        var mine = standing.isAny(Role.ENT_GC)
                || provider != null && standing.units().contains(provider);
        var registeredFor = device.registeredFor();
        return mine
                && (registeredFor != null && registeredFor == projectId
                        || device.standsOn().stream()
                                .anyMatch(there -> !device.family().mobile()
                                        || contractors.of(there) == contractors.of(projectId)));
    }

    /** Why the device is not free for that project: whose it is, and whether it is empty (R121–R123, race 3). */
    private Optional<Refusal> free(DeviceBindings.Candidate device, long projectId) {
        if (device.disabled()) {
            return Optional.of(Refusal.of("DEVICE_DISABLED"));
        }
        if (device.standsOn().contains(projectId)) {
            return Optional.of(Refusal.of("DEVICE_BOUND_HERE"));
        }
        for (var there : device.standsOn()) {
            if (device.family().mobile()) {
                return Optional.of(Refusal.of("DEVICE_BOUND_ELSEWHERE"));
            }
            if (contractors.of(there) != contractors.of(projectId)) {
                return Optional.of(Refusal.of("GATE_OF_ANOTHER_CONTRACTOR"));
            }
            if (!bindings.areGrouped(there, projectId)) {
                return Optional.of(Refusal.of("PROJECT_GROUP_MISSING"));
            }
        }
        return device.standsOn().isEmpty() && !device.cleared()
                ? Optional.of(Refusal.of("DEVICE_NOT_CLEARED_YET"))
                : Optional.empty();
    }

    private void fields(
            BindDevice command, DeviceBindings.Candidate device, boolean gatewayFound, List<Refusal> refusals) {
        if (!command.gatewaySn().isEmpty() && !gatewayFound) {
            refusals.add(Refusal.of("GATEWAY_NOT_FOUND"));
        } else if (command.gatewaySn().isEmpty() && device.family().needsGateway(device.hasWire())) {
            refusals.add(Refusal.of("GATEWAY_MISSING"));
        }
        if (device.family().mobile()) {
            if (!bindings.hasFence(command.projectId())) {
                refusals.add(Refusal.of("FENCE_MISSING"));
            }
        } else if (command.gate().isEmpty() || command.gate().length() > GATE_MOST) {
            refusals.add(Refusal.of("GATE_MISSING", GATE_MOST));
        }
    }
}
