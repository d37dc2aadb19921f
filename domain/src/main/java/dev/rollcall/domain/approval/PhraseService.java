package dev.rollcall.domain.approval;

import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.Phrases.Phrase;
import dev.rollcall.domain.shared.Outcome;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 常用语: what somebody writes often, one click away; each account has its own beside those of the product. */
@Service
public class PhraseService {
    static final int MOST = 20;
    private static final int WORDS_LEAST = 2;
    private static final int WORDS_MOST = 200;

    private final Phrases phrases;
    private final Clock clock;

    PhraseService(Phrases phrases, Clock clock) {
        this.phrases = phrases;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Phrase> mine(Caller caller) {
        return phrases.of(caller.accountId());
    }

    /** Keeps the words; those kept already are not kept twice. @return all of them */
    @Transactional
    public Outcome<List<Phrase>> keep(Caller caller, String words) {
        var kept = words.strip();
        if (kept.length() < WORDS_LEAST || kept.length() > WORDS_MOST) {
            return Outcome.refused("PHRASE_LENGTH", WORDS_LEAST, WORDS_MOST);
        }
        var mine = mine(caller);
        if (mine.stream().noneMatch(each -> each.words().equals(kept))) {
            if (mine.size() >= MOST) {
                return Outcome.refused("PHRASES_FULL", MOST);
            }
            phrases.add(caller.accountId(), kept, clock.instant());
        }
        return Outcome.done(mine(caller));
    }

    /** Forgets one of the caller's own. @return what is left */
    @Transactional
    public Outcome<List<Phrase>> drop(Caller caller, long id) {
        return phrases.remove(caller.accountId(), id)
                ? Outcome.done(mine(caller))
                : Outcome.refused("PHRASE_NOT_FOUND");
    }
}
