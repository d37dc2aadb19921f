package dev.rollcall.devicebridge.jt808;

import dev.rollcall.devicebridge.message.Failures;
import dev.rollcall.devicebridge.port.TransportRefusal;
import dev.rollcall.devicebridge.port.TransportRefusal.Reason;
import dev.rollcall.devicebridge.port.TransportRefusals;
import dev.rollcall.devicebridge.port.Wire;
import dev.rollcall.devicebridge.port.WireAccount;
import dev.rollcall.devicebridge.port.WireAccounts;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who may speak (D-1 row 1): a terminal whose number is known and that has the code that belongs to it. A number is no
 * secret, so the code is handed out only while operations have opened a window for that one device.
 */
final class Admission {
    private static final Logger log = LoggerFactory.getLogger(Admission.class);
    /** An unknown number costs as much time as a known one. */
    private static final byte[] NOBODYS_CODE = new byte[16];

    private final WireAccounts accounts;
    private final TransportRefusals refusals;
    private final String remote;

    /** @param remote the sender's address without port */
    Admission(WireAccounts accounts, TransportRefusals refusals, String remote) {
        this.accounts = accounts;
        this.refusals = refusals;
        this.remote = remote;
    }

    /** 8100 for 0100. */
    RegistrationAnswer register(String phone, int serial, Instant now) {
        var account = accounts.find(Wire.JT808, phone);
        if (account.isEmpty() || !account.get().enabled()) {
            refuse(account.isEmpty() ? Reason.DEVICE_UNKNOWN : Reason.DEVICE_DISABLED, phone, MessageId.REGISTER, now);
            return RegistrationAnswer.refused(serial, RegistrationAnswer.NO_TERMINAL);
        }
        var known = account.get();
        if (!"open".equals(known.profile().text("register")) || known.secret().length == 0) {
            refuse(Reason.SIGNATURE_INVALID, phone, MessageId.REGISTER, now);
            return RegistrationAnswer.refused(serial, RegistrationAnswer.TERMINAL_REGISTERED);
        }
        return new RegistrationAnswer(serial, RegistrationAnswer.OK, known.secret());
    }

    /** The account that a code proves; empty, and put down as refused, when it proves none. */
    Optional<WireAccount> login(String phone, byte[] code, Instant now) {
        var account = accounts.find(Wire.JT808, phone);
        var secret = account.map(WireAccount::secret).orElse(NOBODYS_CODE);
        boolean right = MessageDigest.isEqual(secret, code);
        if (account.isEmpty()) {
            refuse(Reason.DEVICE_UNKNOWN, phone, MessageId.LOGIN, now);
            return Optional.empty();
        }
        if (!right || secret.length == 0) {
            refuse(Reason.SIGNATURE_INVALID, phone, MessageId.LOGIN, now);
            return Optional.empty();
        }
        if (!account.get().enabled()) {
            refuse(Reason.DEVICE_DISABLED, account.get().device().sn(), MessageId.LOGIN, now);
            return Optional.empty();
        }
        return account;
    }

    /** The account of a terminal that has proven itself before, as it is now; empty when it may not speak any more. */
    Optional<WireAccount> still(WireAccount account) {
        return accounts.find(Wire.JT808, account.login())
                .filter(now -> now.enabled()
                        && now.device().sn().equals(account.device().sn()))
                .filter(now -> MessageDigest.isEqual(now.secret(), account.secret()));
    }

    void refuse(Reason reason, String phone, int id, Instant now) {
        try {
            refusals.refused(new TransportRefusal(reason, phone, Incoming.path(id), remote, now));
        } catch (RuntimeException uncounted) {
            log.warn("a refusal ({}) could not be noted: {}", reason, Failures.chain(uncounted));
        }
    }
}
