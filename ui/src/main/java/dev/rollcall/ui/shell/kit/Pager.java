package dev.rollcall.ui.shell.kit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import dev.rollcall.ui.shell.words.Labels;
import java.util.List;
import java.util.function.Consumer;

/** The foot of a list: total, page size, and the way to the other pages (R36: 10 a page by default). */
public final class Pager extends Div {
    /** Page size nobody has changed yet (R36). */
    public static final int DEFAULT_SIZE = 10;

    private static final List<Integer> SIZES = List.of(DEFAULT_SIZE, 20, 50, 100);

    private final Span total = new Span();
    private final Span position = new Span();
    private final Select<Integer> sizes = new Select<>();
    private final Button earlier = new Button("‹");
    private final Button later = new Button("›");
    private final Consumer<Page> turn;
    private Page page = new Page(0, DEFAULT_SIZE);

    /**
     * @param number counts from 0
     * @param size rows on a page
     */
    public record Page(int number, int size) {
        public int offset() {
            return number * size;
        }

        /** Page size as asked for in a URL: one of those offered, else the default. */
        public static int sizeOr(int asked) {
            return sizeOr(asked, SIZES);
        }

        /** The same for a list that offers other sizes. */
        public static int sizeOr(int asked, List<Integer> offered) {
            return offered.contains(asked) ? asked : DEFAULT_SIZE;
        }
    }

    /** @param turn called with the page a person asks for; the view loads it and calls {@link #show} */
    public Pager(Consumer<Page> turn) {
        this(SIZES, turn);
    }

    /** @param offered page sizes; more than a hundred only where rows are loaded as they come into sight */
    public Pager(List<Integer> offered, Consumer<Page> turn) {
        this.turn = turn;
        addClassName("pager");
        total.addClassName("pager-total");
        sizes.setItems(offered);
        sizes.setItemLabelGenerator(size -> Labels.text("pager.size", size));
        sizes.setAriaLabel(Labels.text("pager.sizeLabel"));
        sizes.getElement().getThemeList().add("small");
        sizes.addClassName("pager-size");
        sizes.addValueChangeListener(e -> {
            if (e.isFromClient()) {
                turn.accept(new Page(0, e.getValue()));
            }
        });
        button(earlier, "pager.earlier", -1);
        button(later, "pager.later", 1);
        add(total, sizes, earlier, position, later);
        show(page, 0);
    }

    /** Shows where the list stands. */
    public void show(Page page, long totalRows) {
        show(page, totalRows, false);
    }

    /** @param more there are more rows than were counted */
    public void show(Page page, long totalRows, boolean more) {
        this.page = page;
        var pages = Math.max(1, (totalRows + page.size() - 1) / page.size());
        total.setText(Labels.text("pager.total", count(totalRows, more)));
        position.setText(Labels.text("pager.position", page.number() + 1, pages));
        sizes.setValue(page.size());
        earlier.setEnabled(page.number() > 0);
        later.setEnabled(page.number() + 1 < pages);
    }

    /** The figure in words: 10,000 or 10,000+. */
    public static String count(long totalRows, boolean more) {
        return Labels.text(more ? "pager.countMore" : "pager.count", totalRows);
    }

    private void button(Button button, String label, int step) {
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Labels.text(label));
        button.addClickListener(e -> turn.accept(new Page(page.number() + step, page.size())));
    }
}
