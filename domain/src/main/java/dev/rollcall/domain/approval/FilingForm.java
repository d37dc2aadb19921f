package dev.rollcall.domain.approval;

import java.util.List;
import java.util.UUID;

/** What every form that files a request carries. */
public interface FilingForm {

    /** Made when the form was opened; the same token twice files one request. */
    UUID token();

    long projectId();

    /** Files that go with it, uploaded before by the same account. */
    List<UUID> documents();
}
