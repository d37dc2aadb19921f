package dev.rollcall.ui.project;

import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.domain.project.ProjectStatusService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import org.springframework.stereotype.Component;

/** What filing needs from the domain, in one hand. */
@Component
record StatusFilingTools(ProjectStatusService service, DocumentService documents, Workplace workplace, Times times) {}
