package dev.rollcall.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** One file large, in the page; the others with ‹ and ›. */
final class FilePreview extends Dialog {
    private final List<FileCard> files;
    private final Div stage = new Div();
    private final Span place = new Span();
    private final Anchor window = new Anchor("", Labels.text("file.newWindow"));
    private final Anchor save = new Anchor("", Labels.text("file.save"));
    private int shown;

    FilePreview(List<FileCard> files, int start) {
        this.files = List.copyOf(files);
        addClassName("file-preview");
        setWidth("min(1100px, 96vw)");
        setHeight("min(860px, 94vh)");
        stage.addClassName("file-stage");
        place.getElement().setAttribute("aria-live", "polite");
        window.setTarget(AnchorTarget.BLANK);
        save.setRouterIgnore(true);
        window.setRouterIgnore(true);
        var earlier = step("‹", "file.earlier", -1);
        var later = step("›", "file.later", 1);
        var close = new Button(Labels.text("file.close"), e -> close());
        getFooter().add(earlier, place, later, window, save, close);
        earlier.setVisible(files.size() > 1);
        later.setVisible(files.size() > 1);
        add(stage);
        show(start);
    }

    private Button step(String sign, String label, int by) {
        var button = new Button(sign, e -> show(Math.floorMod(shown + by, files.size())));
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Labels.text(label));
        return button;
    }

    private void show(int index) {
        shown = index;
        var file = files.get(index);
        setHeaderTitle(file.fileName());
        place.setText((index + 1) + " / " + files.size());
        window.setHref(FileAddress.of(file));
        save.setHref(FileAddress.toSave(file));
        stage.removeAll();
        stage.add(large(file));
    }

    private static Component large(FileCard file) {
        if (file.isImage()) {
            return new Image(FileAddress.of(file), file.fileName());
        }
        var frame = new IFrame(FileAddress.of(file));
        frame.getElement().setAttribute("title", file.fileName());
        return frame;
    }
}
