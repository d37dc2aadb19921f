package dev.rollcall.ui.approval;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import dev.rollcall.domain.approval.ProcessPictures;
import dev.rollcall.domain.approval.RequestStory;
import dev.rollcall.ui.shell.words.Labels;
import dev.rollcall.ui.shell.words.Times;

/** 流程图 and 文字版: the same story as a drawing and as sentences. */
final class ProcessStory extends Div {
    ProcessStory(TaskPanels desk, RequestStory story) {
        addClassName("process-story");
        var request = story.request();
        desk.history()
                .picture(desk.workplace().caller(), request.kind(), request.id())
                .ifPresent(picture -> draw(desk.times(), story, picture));
        say(desk.times(), story);
    }

    /**
     * As it was at some moment.
     *
     * @param then the moment, for how long somebody has waited
     * @param words for moments of the story
     */
    ProcessStory(Times then, Times words, RequestStory story, ProcessPictures.Picture picture) {
        addClassName("process-story");
        draw(then, story, picture);
        say(words, story);
    }

    private void draw(Times times, RequestStory story, ProcessPictures.Picture picture) {
        var drawing = new ProcessPicture();
        drawing.setWidthFull();
        drawing.show(
                picture.xml(),
                new PictureStates(times, story.timeline(), story.request().kind()).of(picture));
        add(drawing, legend());
    }

    private void say(Times times, RequestStory story) {
        var sentences = new OrderedList();
        sentences.addClassName("story-words");
        new StoryInWords(times, story.request().kind())
                .of(story.timeline())
                .forEach(sentence -> sentences.add(new ListItem(sentence)));
        add(new H3(Labels.text("request.inWords")), sentences);
    }

    private static Div legend() {
        var legend = new Div(Labels.text("request.pictureLegend"));
        legend.addClassNames("secondary", "small");
        return legend;
    }
}
