package dev.rollcall.ui.approval.print;

import java.awt.Color;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Pages of A4, filled from the top; lengths in points, heights measured from the lower edge. */
final class Paper implements Closeable {
    static final float LEFT = 54;
    static final float RIGHT = PDRectangle.A4.getWidth() - 54;
    static final float WIDTH = RIGHT - LEFT;
    static final Color INK = new Color(0x1c2430);
    static final Color QUIET = new Color(0x5f6b7a);
    static final Color LINE = new Color(0xc9ced6);
    static final Color GROUND = new Color(0xf5f6f8);

    private static final float TOP = PDRectangle.A4.getHeight() - 50;
    private static final float BOTTOM = 62;
    private static final float FOOT = 36;
    private static final float FOOT_SIZE = 8;

    private final PDDocument document;
    private final Typeface type;
    private final List<PDPage> pages = new ArrayList<>();
    private PDPageContentStream content;
    private float y = TOP;

    Paper(PDDocument document, Typeface type) throws IOException {
        this.document = document;
        this.type = type;
        this.content = page();
    }

    private PDPageContentStream page() throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        pages.add(page);
        y = TOP;
        return new PDPageContentStream(document, page);
    }

    float y() {
        return y;
    }

    void down(float points) {
        y -= points;
    }

    boolean hasRoom(float points) {
        return y - points >= BOTTOM;
    }

    void turn() throws IOException {
        content.close();
        content = page();
    }

    List<String> lines(String text, float size, float width) {
        return TextLines.of(type.printable(text), width, piece -> type.width(piece, size));
    }

    float width(String text, float size) {
        return type.width(type.printable(text), size);
    }

    /** @param line one line; its base lies at that height */
    void write(String line, float x, float base, float size, Color color) throws IOException {
        content.beginText();
        content.setNonStrokingColor(color);
        content.newLineAtOffset(x, base);
        for (var run : type.runs(type.printable(line))) {
            content.setFont(run.font(), size);
            content.showText(run.text());
        }
        content.endText();
    }

    void rule(float x, float at, float width) throws IOException {
        content.setStrokingColor(LINE);
        content.setLineWidth(0.5f);
        content.moveTo(x, at);
        content.lineTo(x + width, at);
        content.stroke();
    }

    void fill(float x, float low, float width, float height, Color color) throws IOException {
        content.setNonStrokingColor(color);
        content.addRect(x, low, width, height);
        content.fill();
    }

    /** Fills all of them as one shape, so that no hair line shows between neighbours. */
    void fill(List<PDRectangle> parts, Color color) throws IOException {
        content.setNonStrokingColor(color);
        for (var part : parts) {
            content.addRect(part.getLowerLeftX(), part.getLowerLeftY(), part.getWidth(), part.getHeight());
        }
        content.fill();
    }

    /** Numbers the pages; nothing more can be written. */
    void finish(String foot, java.util.function.IntFunction<String> number) throws IOException {
        content.close();
        for (var i = 0; i < pages.size(); i++) {
            content =
                    new PDPageContentStream(document, pages.get(i), PDPageContentStream.AppendMode.APPEND, true, true);
            var where = number.apply(i + 1);
            rule(LEFT, FOOT + 14, WIDTH);
            write(foot, LEFT, FOOT, FOOT_SIZE, QUIET);
            write(where, RIGHT - width(where, FOOT_SIZE), FOOT, FOOT_SIZE, QUIET);
            content.close();
        }
    }

    int pages() {
        return pages.size();
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
