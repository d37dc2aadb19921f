package dev.rollcall.ui.approval;

import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.component.textfield.TextArea;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.approval.PhraseService;
import dev.rollcall.domain.approval.Phrases.Phrase;
import dev.rollcall.domain.approval.RequestKind;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import java.util.List;

/** 常用语: those of the product and one's own, a click away; what stands in the field can be kept. */
final class OpinionPhrases extends MenuBar {
    private final PhraseService service;
    private final Caller caller;
    private final RequestKind kind;
    private final TextArea opinion;

    OpinionPhrases(PhraseService service, Caller caller, RequestKind kind, TextArea opinion) {
        this.service = service;
        this.caller = caller;
        this.kind = kind;
        this.opinion = opinion;
        addClassName("opinion-phrases");
        addThemeVariants(MenuBarVariant.LUMO_TERTIARY);
        draw(service.mine(caller));
    }

    private void draw(List<Phrase> mine) {
        removeAll();
        var root = addItem(Labels.text("task.templates")).getSubMenu();
        mine.forEach(each -> root.addItem(each.words(), e -> take(each.words())).addClassName("phrase-own"));
        systems(kind).forEach(each -> root.addItem(each, e -> take(each)));
        root.addSeparator();
        root.addItem(Labels.text("task.phrase.keep"), e -> done(service.keep(caller, opinion.getValue()), "kept"))
                .addClassName("phrase-keep");
        if (!mine.isEmpty()) {
            var forget = root.addItem(Labels.text("task.phrase.drop")).getSubMenu();
            mine.forEach(each -> forget.addItem(each.words(), e -> done(service.drop(caller, each.id()), "dropped")));
        }
    }

    private void take(String words) {
        opinion.setValue(words);
        opinion.focus();
    }

    private void done(Outcome<List<Phrase>> outcome, String what) {
        outcome.result().ifPresent(mine -> {
            draw(mine);
            Notices.done(Labels.text("task.phrase." + what));
        });
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
    }

    private static List<String> systems(RequestKind kind) {
        var words = switch (kind) {
            case ATTENDANCE_BACKFILL -> List.of("agree", "agreeRota", "rejectProof", "rejectTimes");
            case PROJECT_STATUS_CHANGE -> List.of("agreeStatus", "agreeSite", "rejectPapers", "rejectSite");
            case DEVICE_UNBIND -> List.of("agreeUnbind", "agreeSite", "rejectInUse", "rejectProofs");
        };
        return words.stream().map(each -> Labels.text("task.template." + each)).toList();
    }
}
