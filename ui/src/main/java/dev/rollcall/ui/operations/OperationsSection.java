package dev.rollcall.ui.operations;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;

/** A heading with its number and the rows below it, or the sentence that there are none. */
final class OperationsSection extends Section {
    /** @param key of the heading; below it {@code .empty} says that there is nothing */
    OperationsSection(String key, List<ListItem> rows) {
        addClassNames("card", "operations-section");
        add(new H2(Labels.text("operations.heading", Labels.text(key), rows.size())));
        if (rows.isEmpty()) {
            var nothing = new Paragraph(Labels.text(key + ".empty"));
            nothing.addClassName("secondary");
            add(nothing);
        } else {
            var list = new UnorderedList();
            list.addClassName("operations-list");
            rows.forEach(list::add);
            add(list);
        }
    }
}
