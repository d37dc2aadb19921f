package dev.rollcall.domain.approval;

import java.util.List;
import java.util.UUID;

/** What every form that files a request again carries. */
public interface RevisedForm {

    UUID requestId();

    /** The request's version on the page that was filled in. */
    long versionSeen();

    /** Files beside those that are there already, uploaded before by the same account. */
    List<UUID> documents();
}
