package dev.rollcall.ui.project;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.project.StatusBlocker;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** What is unfinished on the project; what refuses the last approval is told apart from what is to be weighed. */
final class StatusBlockerList extends Div {
    StatusBlockerList(List<StatusBlocker> blockers) {
        if (blockers.isEmpty()) {
            add(new Paragraph(Labels.text("statusChange.blocker.none")));
            return;
        }
        addClassName("hints");
        blockers.forEach(blocker -> {
            var tone = blocker.bars() ? Tone.BAD : Tone.CAUTION;
            var words = new Span(
                    StatusWords.blocker(blocker) + (blocker.bars() ? Labels.text("statusChange.blocker.bars") : ""));
            var line = new Div(new StatusChip("", tone), words);
            line.addClassNames("hint", blocker.bars() ? "hint-bad" : "hint-caution");
            add(line);
        });
    }
}
