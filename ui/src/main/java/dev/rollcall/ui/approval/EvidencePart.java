package dev.rollcall.ui.approval;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.approval.EvidenceFlag;
import dev.rollcall.domain.approval.TaskEvidence;
import dev.rollcall.ui.shell.words.Labels;

/** What the evidence beside a request comes to: its grade with the reason, and each doubt with the rule it comes from. */
public final class EvidencePart extends Div {
    public EvidencePart(TaskEvidence evidence) {
        addClassNames("evidence-part", "evidence-weight");
        var grade = evidence.grade();
        if (grade != null) {
            add(new H3(Labels.text("evidence.title")), grade(evidence));
        }
        if (evidence.flagged()) {
            var flags = new UnorderedList();
            flags.addClassName("evidence-flags");
            evidence.flags().forEach(flag -> flags.add(item(flag)));
            add(flags);
        }
    }

    private static Component grade(TaskEvidence evidence) {
        var line = new Paragraph(EvidenceWords.gradeChip(evidence), new Span(EvidenceWords.because(evidence)));
        line.addClassName("evidence-grade");
        return line;
    }

    private static ListItem item(EvidenceFlag flag) {
        var item = new ListItem(EvidenceWords.flagChip(flag), new Span(EvidenceWords.sentence(flag)));
        item.addClassNames("hint", flag.red() ? "hint-bad" : "hint-caution");
        return item;
    }
}
