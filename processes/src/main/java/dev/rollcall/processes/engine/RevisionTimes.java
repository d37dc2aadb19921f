package dev.rollcall.processes.engine;

import dev.rollcall.domain.approval.RevisionTerms;
import java.time.Clock;
import java.util.Date;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** When the timers of an applicant's step opened now are due, in every process. Public as {@link ReviewTimes} is. */
@Component("revisionTimes")
public class RevisionTimes {
    private final ObjectProvider<RevisionTerms> terms;
    private final Clock clock;

    RevisionTimes(ObjectProvider<RevisionTerms> terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    public Date getReminderDue() {
        return Date.from(terms.getObject().remindAt(clock.instant()));
    }

    public Date getEscalationDue() {
        return Date.from(terms.getObject().escalateAt(clock.instant()));
    }
}
