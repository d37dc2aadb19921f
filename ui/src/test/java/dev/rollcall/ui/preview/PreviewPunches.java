package dev.rollcall.ui.preview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import dev.rollcall.ui.shell.kit.EmptyState;
import jakarta.annotation.security.PermitAll;

@Route("attendance/punches")
@PermitAll
final class PreviewPunches extends Div {
    PreviewPunches() {
        addClassName("view");
        add(new EmptyState("本月还没有打卡。"));
    }
}
