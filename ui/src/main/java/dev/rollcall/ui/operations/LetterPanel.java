package dev.rollcall.ui.operations;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.rollcall.domain.device.DeadLetterReplay.Replayed;
import dev.rollcall.domain.device.DeadLetterService;
import dev.rollcall.domain.device.LetterView;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.FileSize;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;

/** One dead letter: why, its bytes as text and in digits, what was tried, and what can be done. */
final class LetterPanel extends Div {
    private final transient DeadLetterService letters;
    private final transient Workplace workplace;
    private final transient Runnable changed;
    private final long id;

    /** @param closed leads back to the list; {@code changed}: shows the letter anew */
    LetterPanel(
            LetterView letter,
            DeadLetterService letters,
            Workplace workplace,
            Times times,
            Runnable closed,
            Runnable changed) {
        this.letters = letters;
        this.workplace = workplace;
        this.changed = changed;
        var line = letter.line();
        this.id = line.id();
        addClassNames("card", "letter-panel");
        var close = new Button(Labels.text("letters.close"), e -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        var sn = new Span(line.sn());
        sn.addClassName("mono");
        add(new Div(new H2(Labels.text("letters.number", line.id())), close), sn);
        add(new Paragraph(Labels.text(
                "letters.about",
                line.reason(),
                times.moment(line.receivedAt()),
                line.path(),
                FileSize.inWords(line.bytes()))));
        if (line.outcome() == null && letter.never() != null) {
            add(new Paragraph(Labels.text("letters.never." + letter.never())), actions(aside()));
        } else if (line.outcome() == null) {
            add(actions(replay(), correct(), aside()));
        } else {
            add(new Paragraph(Labels.text("letters.settledAs", Labels.text("letters.outcome." + line.outcome()))));
        }
        add(bytes("letters.text", letter.text()), digits(letter.hex()));
        var masked = new Paragraph(Labels.text(letter.cut() ? "letters.maskedCut" : "letters.masked"));
        masked.addClassNames("secondary", "small");
        add(masked, new H3(Labels.text("letters.attempts")));
        if (letter.attempts().isEmpty()) {
            add(new Paragraph(Labels.text("letters.attempts.none")));
        }
        letter.attempts()
                .forEach(each -> add(new Paragraph(Labels.text(
                        each.corrected() ? "letters.attemptCorrected" : "letters.attempt",
                        times.moment(each.at()),
                        each.who(),
                        Labels.text("letters.outcome." + each.outcome()),
                        each.why()))));
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("letter-actions");
        return actions;
    }

    private Button replay() {
        var replay = new Button(
                Labels.text("letters.replay"),
                e -> ask("letters.replay", why -> letters.replay(workplace.caller(), id, why)));
        replay.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        return replay;
    }

    private Button correct() {
        var correct = new Button(Labels.text("letters.correct"), e -> askForCopy());
        correct.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return correct;
    }

    private Button aside() {
        var aside = new Button(
                Labels.text("letters.setAside"),
                e -> new ReasonDialog<Long>(
                                "letters.setAside",
                                String.valueOf(id),
                                why -> letters.setAside(workplace.caller(), id, why),
                                done -> changed.run())
                        .open());
        aside.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return aside;
    }

    private void ask(
            String key, java.util.function.Function<String, dev.rollcall.domain.shared.Outcome<Replayed>> act) {
        new ReasonDialog<Replayed>(key, String.valueOf(id), act, this::said).open();
    }

    /** The copy is taken with a reason, corrected in place, and handed in with that reason. */
    private void askForCopy() {
        new ReasonDialog<Copy>(
                        "letters.correct",
                        String.valueOf(id),
                        why -> letters.copy(workplace.caller(), id, why).map(text -> new Copy(text, why)),
                        this::edit)
                .open();
    }

    private record Copy(String text, String why) {}

    private void edit(Copy copy) {
        var text = new TextArea(Labels.text("letters.corrected"));
        text.setValue(copy.text());
        text.addClassNames("mono", "letter-copy");
        text.setWidthFull();
        var send = new Button(Labels.text("letters.sendCorrected"), e -> {
            var outcome = letters.replayCorrected(workplace.caller(), id, text.getValue(), copy.why());
            outcome.why().ifPresent(Notices::refused);
            outcome.result().ifPresent(this::said);
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_SMALL);
        addComponentAtIndex(3, new Div(text, send));
        text.focus();
    }

    private void said(Replayed replayed) {
        var why = "letters.never." + replayed.detail();
        var words = Labels.text(
                "letters.replayed",
                Labels.text("letters.outcome." + replayed.result()),
                Labels.isKnown(why) ? Labels.text(why) : replayed.detail());
        if (replayed.result().settles()) {
            Notices.done(words);
        } else {
            Notices.refused(words);
        }
        changed.run();
    }

    /** Lines of sixteen stay lines, also on a phone. */
    private static Div digits(String hex) {
        var shown = bytes("letters.hex", hex);
        shown.addClassName("letter-hex");
        return shown;
    }

    private static Div bytes(String key, String what) {
        var pre = new Pre(what);
        pre.addClassNames("mono", "letter-bytes");
        pre.getElement().setAttribute("tabindex", "0");
        return new Div(new H3(Labels.text(key)), pre);
    }
}
