package dev.rollcall.ui.project;

import dev.rollcall.ui.shell.ProjectSwitch;
import org.springframework.stereotype.Component;

/** Opens 选择项目 from the header of every screen. */
@Component
class ProjectChoice implements ProjectSwitch {
    private final ProjectDesk desk;

    ProjectChoice(ProjectDesk desk) {
        this.desk = desk;
    }

    @Override
    public void open() {
        new ProjectDialog(desk).open();
    }
}
