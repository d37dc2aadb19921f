package dev.rollcall.domain.project;

import dev.rollcall.domain.account.Caller;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The projects somebody may choose from (R22–R24). */
@Service
@Transactional(readOnly = true)
public class ProjectService {
    private final ProjectDirectory directory;

    ProjectService(ProjectDirectory directory) {
        this.directory = directory;
    }

    public List<ProjectSummary> projects(Caller caller, String text) {
        return directory.reachableBy(caller.accountId(), text.strip());
    }

    public Optional<ProjectSummary> project(Caller caller, long projectId) {
        return directory.reachableBy(caller.accountId(), projectId);
    }
}
