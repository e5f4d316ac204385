package io.stockbook.architecture.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** A page as it grows. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown title(String title) {
        text.append("# ").append(title).append('\n');
        return this;
    }

    Markdown section(String title) {
        text.append("\n## ").append(title).append('\n');
        return this;
    }

    /** Nothing when there is nothing to say. */
    Markdown paragraph(String words) {
        if (!words.isEmpty()) {
            text.append('\n').append(words).append('\n');
        }
        return this;
    }

    Markdown diagram(List<String> lines) {
        text.append("\n```mermaid\nstateDiagram-v2\n");
        lines.forEach(line -> text.append("    ").append(line).append('\n'));
        text.append("```\n");
        return this;
    }

    /** A column in which nothing stands is left out. */
    Markdown table(List<String> heads, List<List<String>> rows) {
        int[] columns =
                IntStream.range(0, heads.size())
                        .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isEmpty()))
                        .toArray();
        text.append('\n');
        row(columns, heads);
        row(columns, heads.stream().map(_ -> "---").toList());
        rows.forEach(row -> row(columns, row));
        return this;
    }

    private void row(int[] columns, List<String> cells) {
        text.append('|');
        for (int column : columns) {
            text.append(' ').append(cells.get(column).replace("|", "\\|")).append(" |");
        }
        text.append('\n');
    }

    String text() {
        return text.toString();
    }

    static String code(String word) {
        return "`" + word + "`";
    }

    /** A word that others can point at. */
    static String anchored(Class<?> word) {
        return "<a id=\"%s\"></a>%s".formatted(anchor(word), code(word.getSimpleName()));
    }

    /** Points at a word of this page or, with its address before it, of another. */
    static String link(String page, Class<?> word) {
        return "[%s](%s#%s)".formatted(code(word.getSimpleName()), page, anchor(word));
    }

    private static String anchor(Class<?> word) {
        return word.getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** {@code OrderFulfilment} or {@code order-fulfilment} as a title: "Order fulfilment". */
    static String spoken(String name) {
        String words = name.replaceAll("(?<=[a-z])(?=[A-Z])|-", " ").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
