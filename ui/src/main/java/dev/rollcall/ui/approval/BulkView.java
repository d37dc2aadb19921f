package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.approval.BulkDecisionService;
import dev.rollcall.domain.approval.BulkItem;
import dev.rollcall.domain.approval.BulkItem.Part;
import dev.rollcall.domain.approval.BulkSet;
import dev.rollcall.domain.approval.PhraseService;
import dev.rollcall.domain.approval.Verdict;
import dev.rollcall.domain.shared.Refusal;
import dev.rollcall.ui.shell.MainLayout;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import java.util.UUID;

/**
 * 批量处理 of one set: ticked tasks get one verdict, each on its own; what has flags or was drawn is opened singly. The
 * page decides some at a time while it is looked at; left and opened again, it offers to go on.
 */
@Route(BulkView.PATH + "/:set")
@PermitAll
final class BulkView extends Div implements BeforeEnterObserver {
    static final String PATH = "inbox/bulk";

    /** So many between two looks at the bar. */
    private static final int AT_A_TIME = 4;

    private final BulkDecisionService bulk;
    private final PhraseService phrases;
    private final Workplace workplace;
    private final ViewHead head = new ViewHead("");
    private final Div said = new Div();
    private final ProgressBar bar = new ProgressBar();
    private final Div footPart = new Div();
    private final BulkList list;
    private final Div body = new Div();
    private UUID id = new UUID(0, 0);

    BulkView(BulkDecisionService bulk, PhraseService phrases, Workplace workplace, Times times) {
        this.bulk = bulk;
        this.phrases = phrases;
        this.workplace = workplace;
        addClassNames("view", "bulk-view");
        var back = new RouterLink(Labels.text("bulk.back"), InboxView.class);
        back.addClassName("back-link");
        said.addClassName("bulk-said");
        said.getElement().setAttribute("aria-live", "polite");
        list = new BulkList(times);
        body.addClassNames("card", "bulk-card");
        body.add(said, bar, list, footPart);
        add(back, head, body);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = event.getRouteParameters().get("set").flatMap(BulkView::id).flatMap(this::read);
        if (found.isEmpty()) {
            head.title(Labels.text("bulk.title"));
            body.removeAll();
            body.add(new EmptyState(Refusals.sentence(Refusal.of("BULK_NOT_FOUND")))
                    .next(new RouterLink(Labels.text("bulk.again"), BulkChoiceView.class)));
            return;
        }
        id = found.get().id();
        show(found.get());
        foot(found.get());
    }

    private static Optional<UUID> id(String written) {
        try {
            return Optional.of(UUID.fromString(written));
        } catch (IllegalArgumentException noSet) {
            return Optional.empty();
        }
    }

    private Optional<BulkSet> read(UUID set) {
        return bulk.set(workplace.caller(), set);
    }

    private void show(BulkSet set) {
        head.title(Labels.text("bulk.titleOf", ApprovalWords.kind(set.kind()), ApprovalWords.node(set.node())));
        head.detail(Labels.text(
                "bulk.detail",
                set.items().size(),
                set.of(Part.TOGETHER).size(),
                set.of(Part.FLAGGED).size(),
                set.of(Part.DRAWN).size()));
        list.show(set);
        progress(set);
    }

    private void progress(BulkSet set) {
        var chosen = set.items().stream().filter(BulkItem::chosen).toList();
        var done = chosen.stream().filter(BulkItem::isDecided).count();
        var ahead = set.ahead().size();
        bar.setVisible(set.verdict() != null);
        if (set.verdict() == null) {
            said.setText(Labels.text("bulk.means"));
            return;
        }
        bar.setMax(Math.max(1, chosen.size()));
        bar.setValue(chosen.size() - ahead);
        said.setText(
                ahead > 0
                        ? Labels.text("bulk.under", chosen.size() - ahead, chosen.size())
                        : Labels.text("bulk.over", chosen.size(), done, chosen.size() - done));
    }

    /** What can be done next: decide, go on with what is left, or leave. */
    private void foot(BulkSet set) {
        footPart.removeAll();
        if (set.verdict() == null) {
            footPart.add(new DecisionFoot(
                    phrases, workplace.caller(), set.kind(), null, "", (verdict, words) -> ask(set, verdict, words)));
        } else {
            var next = new Div();
            next.addClassName("bulk-next");
            if (!set.ahead().isEmpty()) {
                next.add(new Button(Labels.text("bulk.goOn", set.ahead().size()), e -> run()));
            }
            next.add(new RouterLink(Labels.text("bulk.again"), BulkChoiceView.class));
            footPart.add(next);
        }
    }

    private void ask(BulkSet set, Verdict verdict, String words) {
        var chosen = list.chosen();
        if (chosen.isEmpty()) {
            say(Refusal.of("BULK_NONE_CHOSEN"));
            return;
        }
        var question = new ConfirmDialog();
        question.setHeader(Labels.text("bulk.ask." + verdict, chosen.size(), ApprovalWords.kind(set.kind())));
        question.setText(Labels.text("bulk.askMeans"));
        question.setCancelable(true);
        question.setCancelText(Labels.text("bulk.cancel"));
        question.setConfirmText(Labels.text("bulk.confirm." + verdict, chosen.size()));
        question.addConfirmListener(e -> {
            var outcome = bulk.submit(workplace.caller(), id, verdict, words, chosen);
            outcome.why().ifPresentOrElse(this::say, this::run);
        });
        question.open();
    }

    private void say(Refusal refusal) {
        footPart.getChildren()
                .filter(DecisionFoot.class::isInstance)
                .map(DecisionFoot.class::cast)
                .forEach(foot -> foot.say(Refusals.sentence(refusal)));
    }

    private void run() {
        footPart.removeAll();
        var leave = new Span(Labels.text("bulk.leave"));
        leave.addClassNames("bulk-next", "secondary");
        footPart.add(leave);
        read(id).ifPresent(this::show);
        advance();
    }

    /** Some now; the next ones when the browser has drawn these, so that a page that is gone decides nothing more. */
    private void advance() {
        bulk.proceed(workplace.caller(), id, AT_A_TIME).ifPresent(set -> {
            show(set);
            if (set.ahead().isEmpty()) {
                foot(set);
                findAncestor(MainLayout.class).countTasks();
            } else {
                getElement().executeJs("return true").then(drawn -> advance());
            }
        });
    }
}
