package dev.rollcall.domain.project;

/** Port: the general contractor of a project, in whose name its status changes are filed. */
public interface ContractorUnits {

    /** @throws IllegalStateException when the project has none today */
    long of(long projectId);
}
