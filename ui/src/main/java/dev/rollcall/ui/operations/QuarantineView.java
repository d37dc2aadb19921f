package dev.rollcall.ui.operations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.attendance.QuarantineQuery;
import dev.rollcall.domain.attendance.QuarantineService;
import dev.rollcall.domain.attendance.QuarantinedPunch;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.Pager;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;

/** 待核打卡: quarantined punches of the project on the screen, or of no project; a named person lets one count or leaves it. */
@Route(QuarantineView.PATH)
@PermitAll
final class QuarantineView extends Div implements BeforeEnterObserver {
    static final String PATH = "quarantine";

    /** As far back as D-1 takes late punches, and as long again for somebody to look. */
    private static final Duration BACK = Duration.ofDays(60);

    private final transient QuarantineService quarantine;
    private final transient Workplace workplace;
    private final transient Times times;
    private final transient Clock clock;
    private final ViewHead head = new ViewHead(MenuEntry.QUARANTINE.label());
    private final Select<Boolean> homeless = new Select<>();
    private final Div list = new Div();
    private final Pager pager = new Pager(this::go);
    private Pager.Page page = new Pager.Page(0, Pager.DEFAULT_SIZE);

    QuarantineView(QuarantineService quarantine, Workplace workplace, Times times, Clock clock) {
        this.quarantine = quarantine;
        this.workplace = workplace;
        this.times = times;
        this.clock = clock;
        addClassNames("view", "quarantine-view");
        homeless.setItems(false, true);
        homeless.setAriaLabel(Labels.text("quarantine.which"));
        homeless.setItemLabelGenerator(each -> Labels.text(each ? "quarantine.noProject" : "quarantine.project"));
        homeless.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                go(new Pager.Page(0, page.size()));
            }
        });
        head.action(homeless);
        add(head, list, pager);
    }

    private void go(Pager.Page to) {
        UI.getCurrent()
                .navigate(
                        QuarantineView.class,
                        new Address.Builder()
                                .flag("none", Boolean.TRUE.equals(homeless.getValue()))
                                .page(to)
                                .parameters());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var address = new Address(event.getLocation().getQueryParameters());
        homeless.setValue(address.has("none"));
        page = address.page();
        load();
    }

    private void load() {
        var none = Boolean.TRUE.equals(homeless.getValue());
        var project = workplace.project();
        var query = new QuarantineQuery(
                none ? null : project.map(ProjectSummary::id).orElse(-1L),
                clock.instant().minus(BACK),
                page.offset(),
                page.size());
        var total = quarantine.countOpen(workplace.caller(), query);
        head.detail(
                none
                        ? Labels.text("quarantine.countNone", total)
                        : Labels.text(
                                "quarantine.count",
                                project.map(ProjectSummary::name).orElse(""),
                                total));
        pager.show(page, total);
        pager.setVisible(total > 0);
        list.removeAll();
        if (total == 0) {
            list.add(new EmptyState(Labels.text("quarantine.empty")).because(Labels.text("quarantine.emptyHint")));
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("letters-list");
        quarantine.open(workplace.caller(), query).forEach(punch -> rows.add(row(punch)));
        list.add(rows);
    }

    private ListItem row(QuarantinedPunch punch) {
        var who = new Span(
                punch.personId() == null
                        ? Labels.text("quarantine.nobody")
                        : Labels.text("quarantine.person", punch.personName(), punch.personId()));
        var sn = new Span(punch.sn());
        sn.addClassName("mono");
        var when = new Span(Labels.text(
                "quarantine.line",
                times.moment(punch.eventAt()),
                Labels.text("quarantine.direction." + punch.direction()),
                times.moment(punch.receivedAt()),
                Duration.ofMillis(punch.skewMs()).toSeconds()));
        when.addClassNames("secondary", "small");
        var row = new ListItem(
                who, sn, new StatusChip(Labels.text("quarantine.reason." + punch.reason()), Tone.CAUTION), when);
        var attribution = punch.attribution();
        if (attribution != null) {
            var why = new Span(Labels.of("backfill.attribution", attribution));
            why.addClassNames("secondary", "small", "letters-why");
            row.add(why);
        }
        if (punch.projectId() != null && punch.personId() != null) {
            row.add(act("quarantine.release", punch, why -> quarantine.release(workplace.caller(), punch.id(), why)));
        }
        row.add(act("quarantine.leave", punch, why -> quarantine.leave(workplace.caller(), punch.id(), why)));
        row.addClassName("letters-row");
        return row;
    }

    private Button act(String key, QuarantinedPunch punch, Function<String, Outcome<Long>> act) {
        var button = new Button(
                Labels.text(key),
                e -> new ReasonDialog<>(key, times.moment(punch.eventAt()), act, done -> {
                            Notices.done(Labels.text(key + ".done"));
                            load();
                        })
                        .open());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.setAriaLabel(Labels.text("quarantine.actOn", Labels.text(key), punch.id()));
        return button;
    }
}
