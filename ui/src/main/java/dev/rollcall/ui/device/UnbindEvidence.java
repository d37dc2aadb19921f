package dev.rollcall.ui.device;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.approval.RequestStatus;
import dev.rollcall.domain.device.UnbindDossier;
import dev.rollcall.ui.document.FileShelf;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import java.util.ArrayList;

/** What who decides looks at: the device, what it may still hold, photo and proof, why, and whose policy asks whom. */
final class UnbindEvidence extends Div {
    private final Times times;

    UnbindEvidence(UnbindDossier dossier, Times times) {
        this.times = times;
        addClassNames("backfill-evidence", "status-evidence", "unbind-evidence");
        if (dossier.unboundAt() != null) {
            part("unbind.part.onDevice", new DeviceProgress(dossier, times));
        } else if (dossier.story().request().status() == RequestStatus.OPEN) {
            part("unbind.part.open", open(dossier));
        }
        part("unbind.part.device", new DeviceFacts(dossier.device(), times), then(dossier));
        part("unbind.part.photos", new FileShelf(dossier.photos()));
        part("unbind.part.proofs", new FileShelf(dossier.proofs()));
        part(
                "unbind.part.reason",
                new Paragraph(
                        Labels.text("unbind.reasonSaid", UnbindWords.reason(dossier.reason()), dossier.explanation())));
        part("unbind.part.route", new Paragraph(UnbindWords.ruling(dossier.asked(), dossier.ruling())));
    }

    private void part(String title, Component... content) {
        var section = new Div(new H3(Labels.text(title)));
        section.add(content);
        section.addClassName("evidence-part");
        add(section);
    }

    /** What the device had said when the request was filed: the claim beside the proof. */
    private Paragraph then(UnbindDossier dossier) {
        var contact = dossier.contactThen();
        var then = new Paragraph(Labels.text(
                "unbind.then",
                contact == null ? Labels.text("unbind.never") : times.moment(contact),
                DeviceFacts.backlog(dossier.backlogThen())));
        then.addClassNames("secondary", "small");
        return then;
    }

    private static Component open(UnbindDossier dossier) {
        var lines = new ArrayList<Component>();
        var device = dossier.device();
        var backlog = device.backlog();
        if (device.lastContactAt() == null) {
            lines.add(line(Tone.CAUTION, Labels.text("unbind.open.neverHeard")));
        } else if (backlog == null || backlog > 0) {
            lines.add(line(Tone.CAUTION, Labels.text("unbind.open.backlog", DeviceFacts.backlog(backlog))));
        }
        if (dossier.openBackfills() > 0) {
            lines.add(line(Tone.CAUTION, Labels.text("unbind.open.backfills", dossier.openBackfills())));
        }
        if (lines.isEmpty()) {
            lines.add(new Paragraph(Labels.text("unbind.open.nothing")));
        }
        var all = new Div();
        all.addClassName("hints");
        lines.forEach(all::add);
        return all;
    }

    static Div line(Tone tone, String words) {
        var line = new Div(new StatusChip("", tone), new Span(words));
        line.addClassNames("hint", tone == Tone.BAD ? "hint-bad" : "hint-caution");
        return line;
    }
}
