package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.ui.shell.words.Labels;

/** 流程图 and 文字版: the same story as a drawing and as sentences. */
final class ProcessStory extends Div {
    ProcessStory(TaskPanels desk, RequestStory story) {
        addClassName("process-story");
        var request = story.request();
        desk.history()
                .picture(desk.workplace().caller(), request.kind(), request.id())
                .ifPresent(picture -> {
                    var drawing = new ProcessPicture();
                    drawing.setWidthFull();
                    drawing.show(picture.xml(), new PictureStates(desk.times(), story.timeline()).of(picture));
                    add(drawing, legend());
                });
        var sentences = new OrderedList();
        sentences.addClassName("story-words");
        new StoryInWords(desk.times()).of(story.timeline()).forEach(sentence -> sentences.add(new ListItem(sentence)));
        add(new H3(Labels.text("request.inWords")), sentences);
    }

    private static Div legend() {
        var legend = new Div(Labels.text("request.pictureLegend"));
        legend.addClassNames("secondary", "small");
        return legend;
    }
}
