package dev.rollcall.ui.approval;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.rollcall.domain.approval.PolicyTable;
import dev.rollcall.domain.approval.PolicyTrials;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;

/** 决策表试算: a draft of a decision table, tried by single questions and on the requests of the past days. */
@Route(PolicyView.PATH)
@PermitAll
final class PolicyView extends Div {
    static final String PATH = "policies";

    private final PolicyTrials trials;
    private final Workplace workplace;
    private final Times times;
    private final ViewHead head = new ViewHead(MenuEntry.POLICIES.label());
    private final Div body = new Div();

    PolicyView(PolicyTrials trials, Workplace workplace, Times times) {
        this.trials = trials;
        this.workplace = workplace;
        this.times = times;
        addClassNames("view", "policy-view");
        var terms = new Paragraph(Labels.text("policy.terms"));
        terms.addClassNames("secondary", "small");
        body.addClassName("policy-body");
        add(head, terms, body);
        var tables = trials.tables(workplace.caller());
        if (tables.isEmpty()) {
            body.add(new EmptyState(Labels.text("policy.none")));
            return;
        }
        var choice = new Select<PolicyTable>();
        choice.setAriaLabel(Labels.text("policy.choose"));
        choice.setItems(tables);
        choice.setItemLabelGenerator(table -> ApprovalWords.table(table.id()));
        choice.addValueChangeListener(e -> show(e.getValue(), e.getValue()));
        head.action(choice);
        choice.setValue(tables.get(0));
    }

    private void show(PolicyTable deployed, PolicyTable draft) {
        head.detail(Labels.text("policy.version", deployed.version()));
        var words = new PolicyWords(draft.id(), trials.words(workplace.caller(), draft));
        var outcome = new PolicyOutcome(trials, workplace, words, times);
        var rows = new PolicyRows(draft, words, changed -> {
            outcome.forget();
            show(deployed, changed);
        });
        body.removeAll();
        body.add(
                new H3(Labels.text(draft.equals(deployed) ? "policy.asDeployed" : "policy.draft")),
                rows,
                tools(deployed, draft),
                new PolicyQuestion(trials, workplace, draft, words),
                outcome.of(draft));
    }

    private Div tools(PolicyTable deployed, PolicyTable draft) {
        var back = new Button(Labels.text("policy.back"), e -> show(deployed, deployed));
        back.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        back.setEnabled(!draft.equals(deployed));
        var tools = new Div(upload(deployed), new PolicyDownload(trials, workplace, draft), back);
        tools.addClassName("policy-tools");
        return tools;
    }

    private Upload upload(PolicyTable deployed) {
        var upload = new Upload(UploadHandler.inMemory((file, content) -> trials.read(workplace.caller(), content)
                .map(read -> {
                    show(deployed, read);
                    return read;
                })
                .why()
                .ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)))));
        upload.setUploadButton(new Button(Labels.text("policy.upload")));
        upload.setDropAllowed(false);
        upload.setAcceptedFileTypes(".dmn", ".xml");
        upload.addClassName("policy-upload");
        return upload;
    }
}
