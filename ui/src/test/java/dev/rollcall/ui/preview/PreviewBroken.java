package dev.rollcall.ui.preview;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

@Route("preview/broken")
@PermitAll
final class PreviewBroken extends Div {
    PreviewBroken() {
        throw new IllegalStateException("preview");
    }
}
