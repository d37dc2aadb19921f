package dev.rollcall.app.startup;

import java.util.List;

/**
 * A part of the table that is printed when the product is ready.
 *
 * <p>Every bean of this type is asked once, in the order of its {@code @Order}.
 */
public interface StartupTable {
    /** Headline of this part, Chinese first. */
    String title();

    /** The lines below it; a part without lines is left out. */
    List<Row> rows();

    /**
     * @param name what it is, Chinese first
     * @param value what to type, open or remember
     */
    record Row(String name, String value) {}
}
