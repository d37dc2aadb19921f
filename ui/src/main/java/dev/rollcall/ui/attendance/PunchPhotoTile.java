package dev.rollcall.ui.attendance;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import dev.rollcall.domain.attendance.PhotoKey;
import dev.rollcall.domain.attendance.PunchPhoto;
import dev.rollcall.ui.shell.words.Labels;

/**
 * The photo beside a punch: small, fetched by the browser once it comes into sight, large on a click. Whose it is, is
 * never said.
 */
final class PunchPhotoTile extends Div {
    private final String moment;

    /** @param moment of the punch, in words */
    PunchPhotoTile(PunchPhoto photo, String moment) {
        this.moment = moment;
        addClassName("punch-photo");
        var key = photo.key();
        if (key == null) {
            say(photo.state() == PunchPhoto.State.ANNOUNCED ? "punch.photo.announced" : "punch.photo.none");
        } else {
            offer(key);
        }
    }

    private void say(String label) {
        var words = new Span(Labels.text(label));
        words.addClassNames("secondary", "small");
        add(words);
    }

    private void offer(PhotoKey key) {
        var image = image(key, Labels.text("punch.photo.alt", moment));
        image.getElement().setAttribute("loading", "lazy");
        var button = new NativeButton("", e -> enlarge(key));
        button.setAriaLabel(Labels.text("punch.photo.look", moment));
        button.add(image);
        image.getElement().addEventListener("error", e -> away(key));
        removeAll();
        add(button);
    }

    /** The store does not answer, or the reader may not see it any more. */
    private void away(PhotoKey key) {
        var again = new NativeButton(Labels.text("punch.photo.away"), e -> offer(key));
        again.addClassName("punch-photo-away");
        again.setAriaLabel(Labels.text("punch.photo.again", moment));
        removeAll();
        add(again);
    }

    private void enlarge(PhotoKey key) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(Labels.text("punch.photo.title", moment));
        var stage = new Div(image(key, Labels.text("punch.photo.alt", moment)));
        stage.addClassNames("file-stage", "punch-photo-stage");
        dialog.add(stage);
        dialog.getFooter().add(new Button(Labels.text("file.close"), e -> dialog.close()));
        dialog.open();
    }

    private static Image image(PhotoKey key, String alt) {
        return new Image(PunchPhotoRoute.address(key), alt);
    }
}
