package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Judges an unbind request before anything is written: who files it, for which device, why, with which files. */
@Component
class UnbindJudge {
    static final int REASON_LEAST = 5;
    static final int REASON_MOST = 500;
    /** 1.5: the general contractor, or whoever provided the device. */
    private static final Role[] MAY_FILE = {Role.ENT_GC, Role.PROVIDER};

    private final Accounts accounts;
    private final BoundDevices devices;
    private final UnbindRequests requests;

    UnbindJudge(Accounts accounts, BoundDevices devices, UnbindRequests requests) {
        this.accounts = accounts;
        this.devices = devices;
        this.requests = requests;
    }

    /** @param device null when the caller may not file for it, or it is not bound */
    record Judgement(List<Refusal> refusals, @Nullable BoundDevice device) {}

    boolean mayFile(Caller caller, long projectId) {
        return accounts.standing(caller.accountId(), projectId)
                .filter(standing -> standing.isAny(MAY_FILE))
                .isPresent();
    }

    Judgement judge(FileUnbind command, Caller caller) {
        if (!mayFile(caller, command.projectId())) {
            return new Judgement(List.of(Refusal.of("UNBIND_FILING_NOT_ALLOWED")), null);
        }
        var device = devices.fileable(caller, command.projectId()).stream()
                .filter(each -> each.deviceId() == command.deviceId())
                .findFirst();
        if (device.isEmpty()) {
            return new Judgement(List.of(Refusal.of("DEVICE_NOT_BOUND")), null);
        }
        var refusals = new ArrayList<Refusal>();
        requests.findByOpenKey(UnbindRequest.openKey(command.deviceId()))
                .ifPresent(open -> refusals.add(Refusal.of("UNBIND_OPEN", open.requestNo())));
        explanation(command.explanation()).ifPresent(refusals::add);
        if (command.photos().isEmpty()) {
            refusals.add(Refusal.of("SITE_PHOTO_MISSING"));
        }
        if (command.proofs().isEmpty()) {
            refusals.add(Refusal.of("SYNC_PROOF_MISSING"));
        }
        if (!command.serialTail().equals(device.get().serialTail())) {
            refusals.add(Refusal.of("SERIAL_TAIL_WRONG"));
        }
        return new Judgement(List.copyOf(refusals), device.get());
    }

    /** Of a request that was sent back: it is the device's open one, and has its files. */
    List<Refusal> judgeAgain(ReviseUnbind command, UnbindRequest request, Caller caller) {
        if (!mayFile(caller, request.projectId())) {
            return List.of(Refusal.of("UNBIND_FILING_NOT_ALLOWED"));
        }
        if (devices.fileable(caller, request.projectId()).stream()
                .noneMatch(each -> each.deviceId() == request.deviceId())) {
            return List.of(Refusal.of("DEVICE_NOT_BOUND"));
        }
        return explanation(command.explanation()).stream().toList();
    }

    private static Optional<Refusal> explanation(String words) {
        if (words.length() < REASON_LEAST) {
            return Optional.of(Refusal.of("REASON_NEEDS_WORDS", REASON_LEAST));
        }
        return words.length() > REASON_MOST ? Optional.of(Refusal.of("TEXT_TOO_LONG", REASON_MOST)) : Optional.empty();
    }
}
