package dev.rollcall.ui.attendance;

import com.vaadin.flow.router.QueryParameters;
import dev.rollcall.domain.attendance.GridQuery;
import dev.rollcall.domain.project.WorkRole;
import dev.rollcall.domain.shared.PageRequest;
import dev.rollcall.ui.shell.kit.Address;
import dev.rollcall.ui.shell.kit.Pager;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the month grid shows, as its address carries it (R26). Month, project and page size always stand
 * in the address: sent to a colleague, it opens the same whatever they looked at last.
 *
 * @param inService true 在职, false 离职, null both
 * @param chosen the cell whose 为什么 is open; null when none is
 */
record GridState(
        @Nullable Long projectId,
        YearMonth month,
        @Nullable WorkRole role,
        @Nullable Boolean inService,
        @Nullable Long unitId,
        @Nullable Long teamId,
        String text,
        Pager.Page page,
        @Nullable Chosen chosen) {

    /** R36: 10 by default; a page of 1,000 is loaded as it comes into sight. */
    static final List<Integer> SIZES = List.of(Pager.DEFAULT_SIZE, 20, 50, 100, 500, 1_000);

    private static final String IN_SERVICE = "in";
    private static final String LEFT = "out";

    /** One cell. */
    record Chosen(long personId, LocalDate day) {}

    /**
     * @param current the month where the address names none
     * @param size the page size where the address names none
     */
    static GridState of(QueryParameters parameters, YearMonth current, int size) {
        var address = new Address(parameters);
        var asked = address.id("size");
        var number = address.page().number();
        var shown = asked == null || asked > Integer.MAX_VALUE ? size : Pager.Page.sizeOr(asked.intValue(), SIZES);
        return new GridState(
                address.id("project"),
                month(address.value("month"), current),
                address.word("role", WorkRole.class),
                service(address.value("service")),
                address.id("unit"),
                address.id("team"),
                address.text(),
                new Pager.Page(number, shown),
                chosen(address.id("person"), address.day("day")));
    }

    QueryParameters parameters() {
        return new Address.Builder()
                .id("project", projectId)
                .value("month", month.toString())
                .word("role", role)
                .value("service", inService == null ? null : inService ? IN_SERVICE : LEFT)
                .id("unit", unitId)
                .id("team", teamId)
                .text(text)
                .value("page", page.number() == 0 ? null : Integer.toString(page.number() + 1))
                .value("size", Integer.toString(page.size()))
                .id("person", chosen == null ? null : chosen.personId())
                .day("day", chosen == null ? null : chosen.day())
                .parameters();
    }

    GridQuery query(long project, PageRequest rows) {
        return new GridQuery(project, month, role, inService, unitId, teamId, text, rows);
    }

    boolean isFiltered() {
        return role != null || inService != null || unitId != null || teamId != null || !text.isEmpty();
    }

    /** The address of the list alone, for what is kept per list. */
    String place() {
        return withChosen(null).parameters().getQueryString();
    }

    GridState withoutFilters(YearMonth current) {
        return new GridState(projectId, current, null, null, null, null, "", first(), null);
    }

    GridState onProject(@Nullable Long wanted) {
        return new GridState(wanted, month, role, inService, unitId, teamId, text, page, chosen);
    }

    GridState withMonth(YearMonth wanted) {
        return new GridState(projectId, wanted, role, inService, unitId, teamId, text, first(), null);
    }

    GridState withRole(@Nullable WorkRole wanted) {
        return new GridState(projectId, month, wanted, inService, unitId, teamId, text, first(), null);
    }

    GridState withService(@Nullable Boolean wanted) {
        return new GridState(projectId, month, role, wanted, unitId, teamId, text, first(), null);
    }

    GridState withUnit(@Nullable Long wanted) {
        return new GridState(projectId, month, role, inService, wanted, teamId, text, first(), null);
    }

    GridState withTeam(@Nullable Long wanted) {
        return new GridState(projectId, month, role, inService, unitId, wanted, text, first(), null);
    }

    GridState withText(String wanted) {
        return new GridState(projectId, month, role, inService, unitId, teamId, wanted.strip(), first(), null);
    }

    GridState withPage(Pager.Page wanted) {
        return new GridState(projectId, month, role, inService, unitId, teamId, text, wanted, null);
    }

    GridState withChosen(@Nullable Chosen wanted) {
        return new GridState(projectId, month, role, inService, unitId, teamId, text, page, wanted);
    }

    private Pager.Page first() {
        return new Pager.Page(0, page.size());
    }

    private static YearMonth month(@Nullable String value, YearMonth current) {
        try {
            return value == null ? current : YearMonth.parse(value);
        } catch (DateTimeException noMonth) {
            return current;
        }
    }

    private static @Nullable Boolean service(@Nullable String value) {
        return IN_SERVICE.equals(value) ? Boolean.TRUE : LEFT.equals(value) ? Boolean.FALSE : null;
    }

    private static @Nullable Chosen chosen(@Nullable Long person, @Nullable LocalDate day) {
        return person == null || day == null ? null : new Chosen(person, day);
    }
}
