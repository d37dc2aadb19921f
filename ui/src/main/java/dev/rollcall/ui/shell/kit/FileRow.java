package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.ui.shell.words.Labels;

/** One stored file: thumbnail, name, size, and the way to take it away. */
final class FileRow extends Div {
    FileRow(FileDrop.StoredFile file, Runnable remove) {
        addClassName("file-row");
        var size = new Span(FileSize.inWords(file.size()));
        size.addClassName("secondary");
        var away = new NativeButton("×", e -> remove.run());
        away.setAriaLabel(Labels.text("file.remove", file.name()));
        add(picture(file), name(file), size, away);
    }

    private static Component picture(FileDrop.StoredFile file) {
        if (file.href() != null && file.mediaType().startsWith("image/")) {
            var image = new Image(file.href(), "");
            image.addClassName("file-thumbnail");
            image.getElement().setAttribute("loading", "lazy");
            return image;
        }
        return new Glyph("file");
    }

    private static Component name(FileDrop.StoredFile file) {
        if (file.href() == null) {
            return new Span(file.name());
        }
        var link = new Anchor(file.href(), file.name());
        link.setTarget(AnchorTarget.BLANK);
        return link;
    }
}
