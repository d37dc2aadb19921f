package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.ApprovalNode;
import dev.rollcall.domain.approval.FiledRequests;
import dev.rollcall.domain.approval.RequestFiling;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.approval.RequestNumbers;
import dev.rollcall.domain.project.ContractorUnits;
import dev.rollcall.domain.project.Projects;
import dev.rollcall.domain.project.Province;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of filing and withdrawing: judge, then request, files, route, audit row and the process. */
@Component
class UnbindFiling implements RequestFiling.Book<UnbindRequest> {
    static final String OWNER_KIND = "device-unbind";
    /** Of the serial in the request's number, so that the number fits every list. */
    private static final int SERIAL_MOST = 28;

    private final UnbindRequests requests;
    private final UnbindJudge judge;
    private final UnbindRoutes routes;
    private final Projects projects;
    private final ContractorUnits contractors;
    private final RequestNumbers numbers;
    private final RequestFiling filing;
    private final Clock clock;

    UnbindFiling(
            UnbindRequests requests,
            UnbindJudge judge,
            UnbindRoutes routes,
            Projects projects,
            ContractorUnits contractors,
            RequestNumbers numbers,
            RequestFiling filing,
            Clock clock) {
        this.requests = requests;
        this.judge = judge;
        this.routes = routes;
        this.projects = projects;
        this.contractors = contractors;
        this.numbers = numbers;
        this.filing = filing;
        this.clock = clock;
    }

    @Transactional
    Outcome<UnbindReceipt> file(FileUnbind command, Caller caller) {
        var judgement = judge.judge(command, caller);
        return filing.file(
                        this,
                        command,
                        caller,
                        judgement.refusals(),
                        () -> made(command, caller, Objects.requireNonNull(judgement.device())))
                .map(UnbindFiling::receipt);
    }

    private UnbindRequest made(FileUnbind command, Caller caller, BoundDevice device) {
        var sn = device.sn();
        var prefix = "DU-" + sn.substring(Math.max(0, sn.length() - SERIAL_MOST));
        var number = "%s-%03d".formatted(prefix, numbers.next(prefix));
        var province = province(device.projectId());
        var ruling = routes.of(new UnbindRoutes.Asked(province, command.reason()));
        var unit = contractors.of(device.projectId());
        return requests.saveAndFlush(
                UnbindRequest.filed(number, command, device, unit, province, ruling, caller, clock.instant()));
    }

    /** Of the authority that manages the project. */
    Province province(long projectId) {
        return Province.of(projects.findById(projectId).orElseThrow().managingRegion());
    }

    @Transactional
    Outcome<UnbindReceipt> withdraw(UUID requestId, long versionSeen, Caller caller) {
        var found = requests.findById(requestId.toString());
        if (found.isEmpty() || !judge.mayFile(caller, found.get().projectId())) {
            return Outcome.refused("REQUEST_NOT_FOUND");
        }
        return filing.withdraw(this, requestId, versionSeen, caller).map(UnbindFiling::receipt);
    }

    @Override
    public RequestKind kind() {
        return RequestKind.DEVICE_UNBIND;
    }

    @Override
    public String ownerKind() {
        return OWNER_KIND;
    }

    @Override
    public String auditWord() {
        return "UNBIND";
    }

    @Override
    public FiledRequests<UnbindRequest> requests() {
        return requests;
    }

    @Override
    public List<ApprovalNode> route(UnbindRequest request) {
        return request.ruling().route().nodes();
    }

    @Override
    public Map<String, String> audited(UnbindRequest request) {
        return Map.of(
                "requestNo", request.requestNo(),
                "device", request.sn(),
                "reason", request.reason().name());
    }

    static UnbindReceipt receipt(UnbindRequest request) {
        return new UnbindReceipt(request.id(), request.requestNo());
    }
}
