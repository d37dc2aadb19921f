package dev.rollcall.domain.notice;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's own choice to be told by e-mail as well. */
@Service
@Transactional(readOnly = true)
public class NoticeAddressService {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    private final NoticeAddresses addresses;
    private final Clock clock;

    NoticeAddressService(NoticeAddresses addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whether this installation sends e-mail at all. */
    public boolean isOffered() {
        return addresses.isOffered();
    }

    /** Empty when the caller wants none. */
    public Optional<String> address(Caller caller) {
        return addresses.of(caller.accountId());
    }

    /** @param address blank ends the e-mails */
    @Transactional
    public Outcome<String> choose(Caller caller, String address) {
        var plain = address.strip();
        if (plain.isEmpty()) {
            addresses.remove(caller.accountId());
        } else if (plain.length() > LONGEST || !ADDRESS.matcher(plain).matches()) {
            return Outcome.refused("NOTICE_ADDRESS_WRONG");
        } else {
            addresses.put(caller.accountId(), plain, clock.instant());
        }
        return Outcome.done(plain);
    }
}
