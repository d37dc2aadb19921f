package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Judges a registration before anything is written: who, what, under which serial, with which settings. */
@Component
class RegistrationJudge {
    private static final int WORDS_MOST = 60;
    private static final Pattern SERIAL = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{3,39}");
    /** 1.6: the contractor creates, a provider what it provides, operations keep the book. */
    private static final Role[] MAY_REGISTER = {Role.ENT_GC, Role.PROVIDER, Role.PLATFORM_OPS};

    private final Accounts accounts;
    private final DeviceRegister register;

    RegistrationJudge(Accounts accounts, DeviceRegister register) {
        this.accounts = accounts;
        this.register = register;
    }

    boolean mayRegister(Caller caller, long projectId) {
        return accounts.standing(caller.accountId(), projectId)
                .filter(standing -> standing.isAny(MAY_REGISTER))
                .isPresent();
    }

    /** Everything that keeps it from being registered, the gravest first. */
    List<Refusal> judge(RegisterDevice device, Caller caller) {
        if (!mayRegister(caller, device.projectId())) {
            return List.of(Refusal.of("REGISTERING_NOT_ALLOWED"));
        }
        var refusals = new ArrayList<Refusal>();
        if (!SERIAL.matcher(device.sn()).matches()) {
            refusals.add(Refusal.of("DEVICE_CODE_INVALID"));
        } else {
            register.holder(device.sn()).map(RegistrationJudge::taken).ifPresent(refusals::add);
        }
        if (isOutside(device.vendor())) {
            refusals.add(Refusal.of("DEVICE_VENDOR_MISSING", WORDS_MOST));
        }
        if (isOutside(device.model())) {
            refusals.add(Refusal.of("DEVICE_MODEL_MISSING", WORDS_MOST));
        }
        if (!device.providerCode().isEmpty()
                && register.unit(device.providerCode()).isEmpty()) {
            refusals.add(Refusal.of("PROVIDER_UNKNOWN"));
        }
        wire(device, refusals);
        return List.copyOf(refusals);
    }

    private void wire(RegisterDevice device, List<Refusal> refusals) {
        var wire = device.wire();
        if (wire == null) {
            if (device.family().mustHaveWire()) {
                refusals.add(Refusal.of("WIRE_MISSING"));
            }
            return;
        }
        if (!device.family().mayHaveWire()) {
            refusals.add(Refusal.of("WIRE_NOT_SPOKEN"));
            return;
        }
        if (wire.hasLogin()) {
            if (!wire.isLogin(device.login())) {
                refusals.add(Refusal.of("WIRE_LOGIN_INVALID"));
            } else if (register.isLoginTaken(wire, device.login())) {
                refusals.add(Refusal.of("WIRE_LOGIN_TAKEN"));
            }
        }
        device.settings().entrySet().stream()
                .filter(each -> wire.setting(each.getKey())
                        .filter(setting -> setting.takes(each.getValue()))
                        .isEmpty())
                .map(each -> Refusal.of("WIRE_SETTING_INVALID", each.getKey()))
                .sorted(java.util.Comparator.comparing(
                        refusal -> refusal.facts().get(0)))
                .forEach(refusals::add);
    }

    private static boolean isOutside(String words) {
        return words.isEmpty() || words.length() > WORDS_MOST;
    }

    /** Names the level of the holder's project and nothing else of it (R172). */
    static Refusal taken(DeviceRegister.Holder holder) {
        var level = holder.level();
        if (level == null) {
            return Refusal.of("DEVICE_CODE_TAKEN");
        }
        return switch (level) {
            case COUNTY -> Refusal.of("DEVICE_CODE_TAKEN_COUNTY");
            case CITY -> Refusal.of("DEVICE_CODE_TAKEN_CITY");
            case PROVINCE -> Refusal.of("DEVICE_CODE_TAKEN_PROVINCE");
        };
    }
}
