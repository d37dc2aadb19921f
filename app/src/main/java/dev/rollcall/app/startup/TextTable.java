package dev.rollcall.app.startup;

import java.util.List;

/** Columns that stay straight although a Chinese character is two columns wide. */
final class TextTable {
    private TextTable() {}

    static String of(List<StartupTable> parts) {
        var text = new StringBuilder();
        for (StartupTable part : parts) {
            List<StartupTable.Row> rows = part.rows();
            if (rows.isEmpty()) {
                continue;
            }
            text.append("  ").append(part.title()).append('\n');
            int widest =
                    rows.stream().mapToInt(row -> columns(row.name())).max().orElse(0);
            for (StartupTable.Row row : rows) {
                text.append("    ")
                        .append(row.name())
                        .append(" ".repeat(widest - columns(row.name()) + 3))
                        .append(row.value())
                        .append('\n');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static int columns(String text) {
        return text.codePoints().map(TextTable::columns).sum();
    }

    private static int columns(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN
                        || character >= 0x3000 && character <= 0x303F
                        || character >= 0xFF00 && character <= 0xFF60
                ? 2
                : 1;
    }
}
