package dev.rollcall.ui.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.device.DeadLetterReplay;
import dev.rollcall.domain.device.DeadLetterService;
import dev.rollcall.domain.device.LetterLine;
import dev.rollcall.domain.device.LetterQuery;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.FileSize;
import dev.rollcall.ui.shell.kit.ListAndDetail;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 死信: what devices sent and nobody could read; looked at, handed in once more, set aside. Filters stand in the address. */
@Route(DeadLettersView.PATH)
@PermitAll
final class DeadLettersView extends Div implements BeforeEnterObserver {
    static final String PATH = "dead-letters";

    private final transient DeadLetterService letters;
    private final transient Workplace workplace;
    private final transient Times times;
    private final ViewHead head = new ViewHead(MenuEntry.DEAD_LETTERS.label());
    private final Select<String> reasons = new Select<>();
    private final Select<Boolean> settled = new Select<>();
    private final TextField device = new TextField();
    private final Button all = new Button(Labels.text("letters.replayAll"), e -> replayAll());
    private final ListAndDetail parts = new ListAndDetail(false);
    private final Pager pager = new Pager(page -> go(page, null));
    private Pager.Page page = new Pager.Page(0, Pager.DEFAULT_SIZE);

    DeadLettersView(DeadLetterService letters, Workplace workplace, Times times) {
        this.letters = letters;
        this.workplace = workplace;
        this.times = times;
        addClassNames("view", "letters-view");
        reasons.setEmptySelectionAllowed(true);
        reasons.setEmptySelectionCaption(Labels.text("letters.anyReason"));
        reasons.setAriaLabel(Labels.text("letters.reason"));
        reasons.setItemLabelGenerator(each -> each == null ? Labels.text("letters.anyReason") : each);
        settled.setItems(false, true);
        settled.setItemLabelGenerator(each -> Labels.text(each ? "letters.settled" : "letters.open"));
        settled.setAriaLabel(Labels.text("letters.state"));
        device.setPlaceholder(Labels.text("letters.device"));
        device.setAriaLabel(Labels.text("letters.device"));
        device.setClearButtonVisible(true);
        reasons.addValueChangeListener(e -> filtered(e.isFromClient()));
        settled.addValueChangeListener(e -> filtered(e.isFromClient()));
        device.addValueChangeListener(e -> filtered(e.isFromClient()));
        var filters = new Div(reasons, device, settled, all);
        filters.addClassName("letters-filters");
        add(head, filters, parts, pager);
    }

    private void filtered(boolean byPerson) {
        if (byPerson) {
            go(new Pager.Page(0, page.size()), null);
        }
    }

    private void go(Pager.Page to, @Nullable Long open) {
        UI.getCurrent()
                .navigate(
                        DeadLettersView.class,
                        new Address.Builder()
                                .value("reason", reasons.getValue())
                                .value("sn", device.getValue())
                                .flag("settled", Boolean.TRUE.equals(settled.getValue()))
                                .id("letter", open)
                                .page(to)
                                .parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new Address(event.getLocation().getQueryParameters());
        var caller = workplace.caller();
        var open = letters.reasons(caller);
        var asked = address.value("reason");
        var codes = open.stream().map(each -> each.reason()).toList();
        reasons.setItems(asked == null || codes.contains(asked) ? codes : List.of(asked));
        reasons.setValue(asked);
        device.setValue(address.value("sn") == null ? "" : address.value("sn"));
        settled.setValue(address.has("settled"));
        page = address.page();
        head.detail(Labels.text(
                "letters.count", open.stream().mapToLong(each -> each.letters()).sum()));
        load(address.id("letter"));
    }

    private void load(@Nullable Long opened) {
        var isSettled = Boolean.TRUE.equals(settled.getValue());
        var sn = device.getValue().isBlank() ? null : device.getValue().strip();
        var found = letters.page(
                workplace.caller(), new LetterQuery(sn, reasons.getValue(), isSettled, page.offset(), page.size()));
        all.setVisible(reasons.getValue() != null
                && !isSettled
                && found.lines().stream().anyMatch(line -> letters.never(line).isEmpty()));
        pager.show(page, found.total());
        pager.setVisible(found.total() > 0);
        if (found.lines().isEmpty()) {
            parts.list(new EmptyState(Labels.text(isSettled ? "letters.noneSettled" : "letters.none"))
                    .because(Labels.text("letters.noneHint")));
        } else {
            var list = new UnorderedList();
            list.addClassName("letters-list");
            found.lines().forEach(line -> list.add(row(line, opened)));
            parts.list(list);
        }
        if (opened == null) {
            parts.close();
            return;
        }
        letters.letter(workplace.caller(), opened)
                .ifPresentOrElse(
                        letter -> parts.open(new LetterPanel(
                                letter, letters, workplace, times, () -> go(page, null), () -> go(page, opened))),
                        parts::close);
    }

    private ListItem row(LetterLine line, @Nullable Long opened) {
        var open = new Button(line.reason(), e -> go(page, line.id()));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        open.setAriaLabel(Labels.text("letters.openOne", line.id()));
        var sn = new Span(line.sn());
        sn.addClassName("mono");
        var about = new Span(Labels.text(
                "letters.line", times.moment(line.receivedAt()), line.path(), FileSize.inWords(line.bytes())));
        about.addClassNames("secondary", "small");
        var row = new ListItem(open, sn, about);
        if (line.outcome() != null) {
            row.add(new StatusChip(Labels.text("letters.outcome." + line.outcome()), Tone.NEUTRAL));
        }
        row.addClassName("letters-row");
        row.getElement()
                .setAttribute(
                        "aria-current", Boolean.toString(Long.valueOf(line.id()).equals(opened)));
        return row;
    }

    private void replayAll() {
        var reason = reasons.getValue();
        new ReasonDialog<Map<DeadLetterReplay.Result, Integer>>(
                        "letters.replayAll",
                        reason,
                        why -> letters.replayAll(workplace.caller(), reason, why),
                        results -> {
                            var stored = results.entrySet().stream()
                                    .filter(each -> each.getKey().settles())
                                    .mapToInt(Map.Entry::getValue)
                                    .sum();
                            var rest = results.values().stream()
                                            .mapToInt(each -> each)
                                            .sum()
                                    - stored;
                            Notices.done(Labels.text("letters.replayedAll", stored, rest));
                            go(new Pager.Page(0, page.size()), null);
                        })
                .open();
    }
}
