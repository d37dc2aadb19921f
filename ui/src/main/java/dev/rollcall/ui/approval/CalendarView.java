package dev.rollcall.ui.approval;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import dev.rollcall.domain.approval.SpecialDays.SpecialDay;
import dev.rollcall.domain.approval.WorkingCalendar;
import dev.rollcall.domain.shared.Outcome;
import dev.rollcall.ui.shell.MenuEntry;
import dev.rollcall.ui.shell.Workplace;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.EmptyState;
import dev.rollcall.ui.shell.kit.Notices;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.kit.ViewHead;
import dev.rollcall.ui.shell.words.DayWords;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Refusals;
import dev.rollcall.ui.shell.words.Times;
import jakarta.annotation.security.PermitAll;
import java.util.stream.IntStream;

/** 工作日历: the days that are not what their weekday says, kept by platform operations (C34). */
@Route(CalendarView.PATH)
@PermitAll
final class CalendarView extends Div implements BeforeEnterObserver {
    static final String PATH = "calendar";

    private static final int YEARS_AHEAD = 2;

    private final WorkingCalendar calendar;
    private final Workplace workplace;
    private final Times times;
    private final ViewHead head = new ViewHead(MenuEntry.CALENDAR.label());
    private final Select<Integer> years = new Select<>();
    private final DatePicker day = new DatePicker(Labels.text("calendarKept.day"));
    private final Select<Boolean> worked = new Select<>();
    private final TextField name = new TextField(Labels.text("calendarKept.name"));
    private final Div days = new Div();

    CalendarView(WorkingCalendar calendar, Workplace workplace, Times times) {
        this.calendar = calendar;
        this.workplace = workplace;
        this.times = times;
        addClassNames("view", "calendar-view");
        var current = times.today().getYear();
        years.setItems(IntStream.rangeClosed(current - 1, current + YEARS_AHEAD)
                .boxed()
                .toList());
        years.setItemLabelGenerator(year -> Labels.text("calendarKept.year", String.valueOf(year)));
        years.setAriaLabel(Labels.text("calendarKept.yearLabel"));
        years.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                UI.getCurrent().navigate(CalendarView.class, QueryParameters.of("year", String.valueOf(e.getValue())));
            }
        });
        head.action(years);
        days.addClassName("calendar-days");
        var terms = new Paragraph(Labels.text("calendarKept.terms"));
        terms.addClassNames("secondary", "small");
        add(head, terms, form(), days);
    }

    private Div form() {
        day.setI18n(DayWords.inCurrentLanguage());
        worked.setLabel(Labels.text("calendarKept.kind"));
        worked.setItems(false, true);
        worked.setItemLabelGenerator(CalendarView::kind);
        worked.setValue(false);
        var save = new Button(Labels.text("calendarKept.save"), e -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var form = new Div(day, worked, name, save);
        form.addClassName("calendar-form");
        return form;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new Address(event.getLocation().getQueryParameters()).id("year");
        var current = times.today().getYear();
        var year = asked == null || Math.abs(asked - current) > YEARS_AHEAD ? current : asked.intValue();
        years.setValue(year);
        show(year);
    }

    private void show(int year) {
        days.removeAll();
        var kept = calendar.year(workplace.caller(), year);
        head.detail(Labels.text("calendarKept.count", kept.size()));
        if (kept.isEmpty()) {
            days.add(new EmptyState(Labels.text("calendarKept.empty", String.valueOf(year)))
                    .because(Labels.text("calendarKept.emptyHint")));
        }
        kept.forEach(each -> days.add(line(each)));
    }

    private Div line(SpecialDay special) {
        var remove = new Button(Labels.text("calendarKept.remove"), e -> {
            var outcome = calendar.remove(workplace.caller(), special.day());
            said(outcome, "calendarKept.removed", special);
        });
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.setAriaLabel(Labels.text("calendarKept.removeDay", special.day().toString()));
        var when = new Span(special.day() + " " + DayWords.weekday(special.day().getDayOfWeek()));
        when.addClassName("mono");
        var line = new Div(
                when,
                new StatusChip(kind(special.worked()), special.worked() ? Tone.ACTION : Tone.NEUTRAL),
                new Span(special.name()),
                remove);
        line.addClassName("calendar-day");
        return line;
    }

    private static String kind(boolean isWorked) {
        return Labels.text(isWorked ? "calendarKept.worked" : "calendarKept.free");
    }

    private void save() {
        var chosen = day.getValue();
        if (chosen == null) {
            Notices.refused(Labels.text("calendarKept.dayMissing"));
            return;
        }
        var special = new SpecialDay(chosen, Boolean.TRUE.equals(worked.getValue()), name.getValue());
        said(calendar.put(workplace.caller(), special), "calendarKept.saved", special);
    }

    private void said(Outcome<?> outcome, String done, SpecialDay special) {
        outcome.why().ifPresent(refusal -> Notices.refused(Refusals.sentence(refusal)));
        if (outcome.isDone()) {
            Notices.done(Labels.text(done, special.day().toString()));
            years.setValue(special.day().getYear());
            show(special.day().getYear());
        }
    }
}
