package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The draft that keeps itself: offers what was begun before, and says when it was last kept. */
final class BackfillDraftLine extends Div {
    private final BackfillFiling filing;
    private final long projectId;
    private final Consumer<BackfillDraft> take;
    private final Runnable anew;
    private final Span state = new Span();

    /**
     * @param take fills the form with a draft
     * @param anew starts an empty form after the draft was thrown away
     */
    BackfillDraftLine(BackfillFiling filing, long projectId, Consumer<BackfillDraft> take, Runnable anew) {
        this.filing = filing;
        this.projectId = projectId;
        this.take = take;
        this.anew = anew;
        addClassNames("draft-line", "hint", "hint-action");
        setVisible(false);
        state.addClassNames("secondary", "small");
        state.getElement().setAttribute("aria-live", "polite");
    }

    /** 草稿已保存 10:03; stands where the view wants it. */
    Span state() {
        return state;
    }

    Optional<BackfillDraft> kept() {
        return filing.backfills()
                .draft(filing.workplace().caller(), projectId)
                .flatMap(BackfillDraft::of)
                .filter(draft -> !draft.isEmpty());
    }

    /** There is a draft about something else; it is not touched until a person decides or types. */
    void offer(BackfillDraft draft) {
        say(Labels.text("backfill.draft.offer", about(draft)), new Button(Labels.text("backfill.draft.take"), e -> {
            take.accept(draft);
            taken();
        }));
    }

    /** The form shows the draft; the way to an empty one stays. */
    void taken() {
        say(Labels.text("backfill.draft.taken"), new Button(Labels.text("backfill.draft.anew"), e -> {
            filing.backfills().discardDraft(filing.workplace().caller(), projectId);
            anew.run();
        }));
    }

    void save(BackfillDraft draft) {
        filing.backfills().saveDraft(filing.workplace().caller(), projectId, draft.json());
        state.setText(Labels.text(
                "backfill.draft.saved", filing.times().clockTime(filing.clock().instant())));
    }

    private void say(String sentence, Button act) {
        act.addThemeVariants(ButtonVariant.LUMO_SMALL);
        removeAll();
        add(new Span(sentence), act);
        setVisible(true);
    }

    private String about(BackfillDraft draft) {
        var name = Objects.requireNonNullElse(draft.personName(), Labels.text("backfill.draft.nobody"));
        return draft.day() == null
                ? name
                : Labels.text("backfill.draft.about", name, filing.times().day(LocalDate.parse(draft.day())));
    }
}
