package dev.rollcall.ui.device;

import dev.rollcall.domain.device.UnbindService;
import dev.rollcall.domain.document.DocumentService;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Times;
import org.springframework.stereotype.Component;

/** What filing needs from the domain, in one hand. */
@Component
record UnbindTools(UnbindService service, DocumentService documents, Workplace workplace, Times times) {}
