package dev.rollcall.app.demo;

import dev.rollcall.domain.project.Permit;
import dev.rollcall.domain.project.Project;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.Projects;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A planned site with everybody and everything on it. */
@WhenDemo
@Component
class SiteLoader {
    private static final int PREPARED_MONTHS_AGO = 9;
    private static final int APPROVED_MONTHS_AGO = 7;
    private static final int BUILDING_MONTHS_AGO = 6;

    private final JdbcClient jdbc;
    private final Projects projects;
    private final CrewLoader crews;
    private final ManagerLoader managers;
    private final TerminalLoader terminals;

    SiteLoader(JdbcClient jdbc, Projects projects, CrewLoader crews, ManagerLoader managers, TerminalLoader terminals) {
        this.jdbc = jdbc;
        this.projects = projects;
        this.crews = crews;
        this.managers = managers;
        this.terminals = terminals;
    }

    /** @return the number of the next person */
    int load(SitePlan plan, int firstNumber, Map<DemoUnit, Long> units, CrewLoader.Setting setting) {
        return load(plan, setting.today().minusMonths(BUILDING_MONTHS_AGO), firstNumber, units, setting);
    }

    /** @param began day on which the works began */
    int load(SitePlan plan, LocalDate began, int firstNumber, Map<DemoUnit, Long> units, CrewLoader.Setting setting) {
        var project = projects.save(project(plan, setting.today(), began)).id();
        for (var part : plan.parts()) {
            jdbc.sql("insert into participation (project_id, unit_id, type, entry_date) values (?, ?, ?, ?)")
                    .params(project, units.get(part.unit()), part.type().name(), began)
                    .update();
        }
        var workers = Casting.workers(plan, firstNumber, setting.today(), setting.random());
        crews.load(project, plan, workers, units, setting);
        var firstManager = firstNumber + workers.size();
        managers.load(project, plan, firstManager, began, units, setting);
        terminals.load(project, plan, began, setting.random());
        return firstManager + plan.managers().size();
    }

    private static Project project(SitePlan plan, LocalDate today, LocalDate began) {
        var approved = today.minusMonths(APPROVED_MONTHS_AGO);
        var permit = new Permit(
                plan.region()
                        + approved.format(DateTimeFormatter.BASIC_ISO_DATE)
                        + "01%02d".formatted(plan.permitSerial()),
                "演示区住房和城乡建设局");
        var project = Project.prepared(
                plan.code(),
                plan.name(),
                plan.category(),
                plan.region(),
                plan.region(),
                permit,
                today.minusMonths(PREPARED_MONTHS_AGO));
        project.becomes(ProjectStatus.APPROVED, approved);
        project.becomes(ProjectStatus.BUILDING, began);
        // The month before last is paid; last month can still be corrected.
        project.closePayroll(today.withDayOfMonth(1).minusMonths(1).minusDays(1));
        return project;
    }
}
