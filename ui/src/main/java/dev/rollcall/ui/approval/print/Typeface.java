package dev.rollcall.ui.approval.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The fonts of one document, of which only the characters used are embedded: one for what people write, one for the
 * rare Han characters of names that the first lacks. What neither has is printed as the number of the character, so that
 * a name is never silently shortened and no text keeps a form from being printed.
 */
final class Typeface {
    private static final String FOLDER = "/rollcall/print/";
    private static final List<String> FILES = List.of("NotoSansSC-Regular.ttf", "RollcallRareHan-Regular.ttf");
    private static final float UNITS = 1000;

    private final List<Face> faces = new ArrayList<>();

    /** A piece of a line that one font can draw. */
    record Run(PDFont font, String text) {}

    private record Face(PDFont font, CmapLookup characters) {
        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    Typeface(PDDocument document) throws IOException {
        for (var file : FILES) {
            try (var content = Objects.requireNonNull(Typeface.class.getResourceAsStream(FOLDER + file))) {
                var font = new TTFParser(true).parse(new RandomAccessReadBuffer(content));
                font.setEnableGsub(false); // one character, one glyph
                faces.add(new Face(PDType0Font.load(document, font, true), font.getUnicodeCmapLookup()));
            }
        }
    }

    /** Text as it can be printed: line feeds stay, blanks and signs without a shape become what they stand for. */
    String printable(String text) {
        var result = new StringBuilder();
        text.codePoints().forEach(each -> {
            if (each == '\n' || faces.stream().anyMatch(face -> face.has(each)) && !isShapeless(each)) {
                result.appendCodePoint(each);
            } else if (Character.isWhitespace(each) || Character.isSpaceChar(each)) {
                result.append(each == '\r' ? "" : " ");
            } else if (!isShapeless(each)) {
                result.append("〔U+%04X〕".formatted(each));
            }
        });
        return result.toString();
    }

    // Controls, directions and variants: none of them may turn a line of a form around.
    private static boolean isShapeless(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> true;
            case Character.NON_SPACING_MARK ->
                character >= 0xFE00 && character <= 0xFE0F || character >= 0xE0100 && character <= 0xE01EF;
            default -> false;
        };
    }

    /** @param printable as {@link #printable} made it, without line feeds */
    List<Run> runs(String printable) {
        var runs = new ArrayList<Run>();
        var text = new StringBuilder();
        Face last = faces.get(0);
        for (var each : printable.codePoints().toArray()) {
            var face = faces.stream().filter(one -> one.has(each)).findFirst().orElseThrow();
            if (face != last && !text.isEmpty()) {
                runs.add(new Run(last.font(), text.toString()));
                text.setLength(0);
            }
            last = face;
            text.appendCodePoint(each);
        }
        if (!text.isEmpty()) {
            runs.add(new Run(last.font(), text.toString()));
        }
        return runs;
    }

    float width(String printable, float size) {
        var width = 0f;
        for (var run : runs(printable)) {
            try {
                width += run.font().getStringWidth(run.text());
            } catch (IOException e) {
                throw new IllegalStateException("measure text in memory", e);
            }
        }
        return width / UNITS * size;
    }
}
