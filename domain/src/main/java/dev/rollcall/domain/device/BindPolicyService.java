package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.project.Province;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may bind where, kept by platform operations (C15). */
@Service
public class BindPolicyService {
    private final BindPolicies policies;
    private final AuditTrail audit;
    private final Clock clock;

    BindPolicyService(BindPolicies policies, AuditTrail audit, Clock clock) {
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that differ from "both"; nothing for anybody but operations. */
    @Transactional(readOnly = true)
    public Map<Province, WhoMayBind> all(Caller caller) {
        return caller.is(Role.PLATFORM_OPS) ? policies.all() : Map.of();
    }

    @Transactional
    public Outcome<Province> put(Caller caller, Province province, WhoMayBind who) {
        var entry = new AuditTrail.Entry(
                caller, "BIND_POLICY", "bind-policy", province.name(), null, Map.of("who", who.name()));
        if (!caller.is(Role.PLATFORM_OPS)) {
            audit.refused(entry, "BIND_POLICY_NOT_ALLOWED");
            return Outcome.refused("BIND_POLICY_NOT_ALLOWED");
        }
        policies.put(province, who, caller.accountId(), clock.instant());
        audit.done(entry);
        return Outcome.done(province);
    }
}
