package dev.rollcall.domain.device;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.account.Role;
import dev.rollcall.domain.audit.AuditTrail;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.domain.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Dead letters, for platform operations alone: looked at with personal data covered, handed to their protocol once more
 * after what was wrong has been put right, or set aside with a reason. Raw stays raw: a corrected copy is kept beside it.
 */
@Service
public class DeadLetterService {
    /** Shown of one letter, bytes. */
    static final int SHOWN = 4_096;

    /** Handed in at once, of one reason. */
    static final int MOST_AT_ONCE = 500;

    private static final int LEAST_REASON = 5;
    private static final int MOST_REASON = 200;
    private static final int MOST_COPY = 262_144;
    private static final Refusal GONE = Refusal.of("DEAD_LETTER_GONE");

    private final LetterShelf shelf;
    private final DeadLetterReplay protocol;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DeadLetterService(
            LetterShelf shelf,
            DeadLetterReplay protocol,
            AuditTrail audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.shelf = shelf;
        this.protocol = protocol;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    public LetterPage page(Caller caller, LetterQuery query) {
        return may(caller) ? shelf.page(query) : new LetterPage(List.of(), 0);
    }

    public List<LetterShelf.ReasonCount> reasons(Caller caller) {
        return may(caller) ? shelf.reasons() : List.of();
    }

    /** Empty when unknown or not the caller's business; the two look alike. */
    public Optional<LetterView> letter(Caller caller, long id) {
        return find(caller, id).map(letter -> {
            var raw = letter.raw();
            var masked = new MaskedBytes(Arrays.copyOf(raw, Math.min(raw.length, SHOWN)));
            var line = new LetterLine(
                    id, letter.sn(), letter.path(), letter.reason(), raw.length, letter.receivedAt(), letter.outcome());
            return new LetterView(
                    line,
                    never(line).orElse(null),
                    masked.text(),
                    masked.hex(),
                    raw.length > SHOWN,
                    shelf.attempts(id));
        });
    }

    /** Why a letter of a list can never be replayed; empty when that can be tried. */
    public Optional<DeadLetterReplay.Never> never(LetterLine line) {
        return protocol.never(line.sn(), line.path(), line.reason());
    }

    /** All of it as text, uncovered, to be corrected; who took it and why is recorded. */
    public Outcome<String> copy(Caller caller, long id, String why) {
        return transact(() -> {
            var letter = find(caller, id);
            var bar = bar(letter, why);
            if (bar == null) {
                shelf.noted(id, caller.accountId(), cut(why), "COPIED", clock.instant());
            }
            recorded(caller, "DEAD_LETTER_COPY", id, letter, Map.of(), bar);
            return bar == null
                    ? Outcome.done(new String(letter.orElseThrow().raw(), StandardCharsets.UTF_8))
                    : Outcome.refused(bar);
        });
    }

    /** Its own bytes once more. */
    public Outcome<Replayed> replay(Caller caller, long id, String why) {
        return replay(caller, id, why, null);
    }

    /** A corrected copy; the letter itself stays as it is. */
    public Outcome<Replayed> replayCorrected(Caller caller, long id, String corrected, String why) {
        return replay(caller, id, why, corrected.getBytes(StandardCharsets.UTF_8));
    }

    /** Every open letter of a reason, at most {@value #MOST_AT_ONCE}. @return how many came to which result */
    public Outcome<Map<DeadLetterReplay.Result, Integer>> replayAll(Caller caller, String reason, String why) {
        var lines = page(caller, new LetterQuery(null, reason, false, 0, MOST_AT_ONCE))
                .lines();
        if (lines.isEmpty()) {
            return refused(caller, "DEAD_LETTERS_REPLAY", 0, GONE);
        }
        if (why.strip().length() < LEAST_REASON) {
            return refused(caller, "DEAD_LETTERS_REPLAY", 0, Refusal.of("REASON_TOO_SHORT"));
        }
        var results = new EnumMap<DeadLetterReplay.Result, Integer>(DeadLetterReplay.Result.class);
        for (var line : lines) {
            replay(caller, line.id(), why).result().ifPresent(each -> results.merge(each.result(), 1, Integer::sum));
        }
        return Outcome.done(results);
    }

    /** Nothing more is tried. */
    public Outcome<Long> setAside(Caller caller, long id, String why) {
        return transact(() -> {
            var letter = find(caller, id);
            var bar = bar(letter, why);
            if (bar == null && !shelf.settle(id, caller.accountId(), "SET_ASIDE", clock.instant())) {
                bar = GONE;
            }
            if (bar == null) {
                shelf.noted(id, caller.accountId(), cut(why), "SET_ASIDE", clock.instant());
            }
            recorded(caller, "DEAD_LETTER_SET_ASIDE", id, letter, Map.of(), bar);
            return bar == null ? Outcome.done(id) : Outcome.refused(bar);
        });
    }

    private Outcome<Replayed> replay(Caller caller, long id, String why, byte @Nullable [] corrected) {
        var found = find(caller, id).filter(Letter::isOpen);
        var bar = bar(found, why);
        if (bar == null && corrected != null && corrected.length > MOST_COPY) {
            bar = Refusal.of("DEAD_LETTER_COPY_TOO_LONG");
        }
        if (bar != null) {
            return refused(caller, "DEAD_LETTER_REPLAY", id, bar);
        }
        var letter = found.orElseThrow();
        // Stored in its own transaction; if what follows fails, the next attempt finds it stored.
        var replayed = protocol.replay(letter, corrected == null ? letter.raw() : corrected);
        return transact(() -> {
            var now = clock.instant();
            shelf.attempted(id, caller.accountId(), cut(why), corrected, replayed, now);
            if (replayed.result().settles()) {
                shelf.settle(id, caller.accountId(), replayed.result().name(), now);
            }
            recorded(
                    caller,
                    "DEAD_LETTER_REPLAY",
                    id,
                    found,
                    Map.of("result", replayed.result().name(), "corrected", String.valueOf(corrected != null)),
                    null);
            return Outcome.done(replayed);
        });
    }

    private <T> Outcome<T> transact(java.util.function.Supplier<Outcome<T>> work) {
        return java.util.Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private static @Nullable Refusal bar(Optional<Letter> letter, String why) {
        return letter.isEmpty() ? GONE : why.strip().length() < LEAST_REASON ? Refusal.of("REASON_TOO_SHORT") : null;
    }

    private static String cut(String why) {
        var words = why.strip();
        return words.substring(0, Math.min(words.length(), MOST_REASON));
    }

    private Optional<Letter> find(Caller caller, long id) {
        return may(caller) ? shelf.find(id) : Optional.empty();
    }

    private static boolean may(Caller caller) {
        return caller.is(Role.PLATFORM_OPS);
    }

    private <T> Outcome<T> refused(Caller caller, String action, long id, Refusal why) {
        recorded(caller, action, id, Optional.empty(), Map.of(), why);
        return Outcome.refused(why);
    }

    private void recorded(
            Caller caller,
            String action,
            long id,
            Optional<Letter> letter,
            Map<String, String> detail,
            @Nullable Refusal bar) {
        var said = new java.util.TreeMap<>(bar == null ? detail : Map.<String, String>of());
        letter.ifPresent(each -> said.put("device", each.sn()));
        var entry = new AuditTrail.Entry(caller, action, "dead-letter", Long.toString(id), null, said);
        if (bar == null) {
            transaction.executeWithoutResult(status -> audit.done(entry));
        } else {
            audit.refused(entry, bar.code());
        }
    }
}
