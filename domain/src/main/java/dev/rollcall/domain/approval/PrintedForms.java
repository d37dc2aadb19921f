package dev.rollcall.domain.approval;

import java.util.Optional;

/** Port: forms that were printed. */
public interface PrintedForms {

    void add(PrintedForm form);

    Optional<PrintedForm> find(String code);
}
