package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Accounts;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.account.Standing;
import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Whose inbox a caller reads: that of their posts, and of those in whose place they act today, and of the account's own
 * requests that were sent back.
 */
@Component
class InboxReaders {
    private final Accounts accounts;
    private final Seats seats;
    private final Clock clock;

    InboxReaders(Accounts accounts, Seats seats, Clock clock) {
        this.accounts = accounts;
        this.seats = seats;
        this.clock = clock;
    }

    Inbox.Reader of(Caller caller) {
        return new Inbox.Reader(
                caller.accountId(),
                Objects.requireNonNullElse(caller.personId(), 0L),
                groups(caller),
                seats.standIns(caller),
                caller.is(Role.PLATFORM_OPS),
                clock.instant());
    }

    private Set<String> groups(Caller caller) {
        var keys = new HashSet<String>();
        keys.add(ApprovalNode.applicantKey(caller.accountId()));
        if (caller.personId() == null) {
            return keys; // an account without a natural person decides nothing
        }
        for (Standing standing : accounts.standings(caller.accountId())) {
            for (var node : ApprovalNode.values()) {
                if (standing.roles().stream().anyMatch(node.roles()::contains)) {
                    keys.add(node.groupKey(standing.projectId()));
                }
            }
        }
        return keys;
    }
}
