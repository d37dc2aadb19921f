package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.words.Labels;
import java.io.ByteArrayInputStream;

/** The draft as a file, to be handed to who deploys it with the product. */
final class PolicyDownload extends Anchor {
    PolicyDownload(PolicyTrials trials, Workplace workplace, PolicyTable draft) {
        super(
                DownloadHandler.fromInputStream(event -> trials.file(workplace.caller(), draft)
                        .map(file -> new DownloadResponse(
                                new ByteArrayInputStream(file), draft.id() + ".dmn", "application/xml", file.length))
                        .orElseGet(() -> DownloadResponse.error(404))),
                Labels.text("policy.download"));
        addClassName("policy-download");
    }
}
