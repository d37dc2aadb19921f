package dev.rollcall.ui.document;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.domain.document.FileCard;
import dev.rollcall.ui.shell.kit.FileSize;
import dev.rollcall.ui.shell.kit.Glyph;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** Files in a row, pictures as thumbnails; a click shows one in place. */
public final class FileShelf extends UnorderedList {
    public FileShelf(List<FileCard> files) {
        addClassName("file-shelf");
        for (int i = 0; i < files.size(); i++) {
            var start = i;
            var file = files.get(i);
            var button = new NativeButton("", e -> new FilePreview(files, start).open());
            button.addClassName("file-tile");
            button.setAriaLabel(Labels.text("file.look", file.fileName(), FileSize.inWords(file.sizeBytes())));
            button.add(face(file), caption(file));
            add(new ListItem(button));
        }
    }

    private static Component face(FileCard file) {
        if (file.isImage()) {
            var image = new Image(FileAddress.of(file), "");
            image.getElement().setAttribute("loading", "lazy");
            image.addClassName("file-tile-face");
            return image;
        }
        var kind = new Div(new Glyph("file"), new Span(Labels.text("file.paper")));
        kind.addClassNames("file-tile-face", "file-tile-paper");
        return kind;
    }

    private static Component caption(FileCard file) {
        var name = new Span(file.fileName());
        name.addClassName("ellipsis");
        var size = new Span(FileSize.inWords(file.sizeBytes()));
        size.addClassName("secondary");
        var caption = new Div(name, size);
        caption.addClassName("file-tile-caption");
        return caption;
    }
}
