package dev.rollcall.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.RouterLink;
import dev.rollcall.domain.account.Caller;
import dev.rollcall.domain.project.ProjectStatus;
import dev.rollcall.domain.project.ProjectSummary;
import dev.rollcall.ui.shell.kit.StatusChip;
import dev.rollcall.ui.shell.kit.Tone;
import dev.rollcall.ui.shell.words.Labels;
import java.util.Optional;

/** Product name, project with its status (R24), search, bell, and the person. */
final class TopBar extends Header {
    TopBar(Caller caller, Optional<ProjectSummary> project, ShellParts parts) {
        addClassName("top-bar");
        add(product());
        project.ifPresent(each -> add(project(each, parts)));
        var gap = new Span();
        gap.addClassName("top-bar-gap");
        add(gap);
        parts.search().ifPresent(search -> add(search(search)));
        parts.bell().ifPresent(bell -> add(bell.bell()));
        add(new PersonMenu(caller, parts));
    }

    private static Component product() {
        var link = new RouterLink();
        link.getElement().setAttribute("href", "");
        link.addClassName("product");
        var latin = new Span(Labels.text("shell.productLatin"));
        latin.addClassName("product-latin");
        link.add(new Span(Labels.text("shell.productChinese")), latin);
        return link;
    }

    private static Component project(ProjectSummary project, ShellParts parts) {
        var button = new NativeButton();
        button.addClassName("project-button");
        var name = new Span(project.name());
        name.addClassName("project-name");
        var region = new Span(project.regionName());
        region.addClassName("project-region");
        button.add(name, region, new StatusChip(Labels.of("project.status", project.status()), tone(project.status())));
        button.getElement().setAttribute("title", Labels.text("shell.switchProject"));
        var dialog = parts.projectSwitch();
        button.setEnabled(dialog.isPresent());
        dialog.ifPresent(each -> {
            button.addClassName("project-button-switch");
            button.addClickListener(e -> each.open());
        });
        return button;
    }

    private static Tone tone(ProjectStatus status) {
        return switch (status) {
            case BUILDING -> Tone.GOOD;
            case SUSPENDED -> Tone.CAUTION;
            case PREPARING, APPROVED, FINISHED, COMPLETED -> Tone.NEUTRAL;
        };
    }

    private static Component search(ShellSearch search) {
        var field = new TextField();
        field.addClassName("top-search");
        field.setPlaceholder(Labels.text("shell.search"));
        field.setAriaLabel(Labels.text("shell.search"));
        field.setClearButtonVisible(true);
        field.getElement().getThemeList().add("small");
        field.getElement().setAttribute("data-shell", "search");
        field.addValueChangeListener(e -> {
            if (e.isFromClient() && !e.getValue().isBlank()) {
                search.search(e.getValue().strip());
            }
        });
        return field;
    }
}
