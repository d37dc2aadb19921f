package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transaction of a binding: the device's row is locked, judged, and its interval begun. */
@Component
class BindingActs {
    private final BindJudge judge;
    private final DeviceBindings bindings;
    private final AuditTrail audit;
    private final Clock clock;

    BindingActs(BindJudge judge, DeviceBindings bindings, AuditTrail audit, Clock clock) {
        this.judge = judge;
        this.bindings = bindings;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Outcome<BindReceipt> bind(BindDevice command, Caller caller) {
        var judgement = judge.judge(command, caller, true);
        if (!judgement.refusals().isEmpty()) {
            return Outcome.refused(judgement.refusals().get(0));
        }
        var device = Objects.requireNonNull(judgement.device());
        var now = notBefore(device.lastEnded());
        // A second project at the same gate joins the stay there is; a new stay counts the epoch on.
        var epoch = judgement.shared() ? device.epoch() : device.epoch() + 1;
        var id = bindings.begin(command, new DeviceBindings.Start(judgement.gatewayId(), epoch, now));
        if (!judgement.shared()) {
            bindings.enter(device.deviceId(), epoch, now);
        }
        audit.done(new AuditTrail.Entry(
                caller,
                "DEVICE_BIND",
                "device",
                String.valueOf(device.deviceId()),
                command.projectId(),
                Map.of(
                        "device", device.sn(),
                        "epoch", String.valueOf(epoch),
                        "gate", command.gate(),
                        "lane", command.lane().name(),
                        "gateway", command.gatewaySn(),
                        "shared", String.valueOf(judgement.shared()))));
        return Outcome.done(new BindReceipt(id, device.sn(), epoch, judgement.shared()));
    }

    /** Intervals of one stay after the other never overlap, whatever a clock was set back to. */
    private Instant notBefore(@Nullable Instant lastEnded) {
        var now = clock.instant();
        return lastEnded != null && lastEnded.isAfter(now) ? lastEnded : now;
    }
}
