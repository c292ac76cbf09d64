package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;

/**
 * The lines of a source file around one of them.
 *
 * @param first the number of the first line, from 1
 * @param marked the numbers of the lines that it is about
 * @param lines their texts, long ones shortened
 */
record Excerpt(int first, List<Integer> marked, List<String> lines) {

    private static final int AROUND = 5;
    private static final int MAX_WIDTH = 200;

    Excerpt {
        marked = List.copyOf(marked);
        lines = List.copyOf(lines);
    }

    /** Returns the lines around the first of those that it is about, or {@code null} if there is no such line. */
    static Excerpt around(List<Integer> marked, List<String> all) {
        int line = marked.isEmpty() ? 0 : marked.get(0);
        if (line < 1 || line > all.size()) {
            return null;
        }
        int from = Math.max(1, line - AROUND);
        int to = Math.min(all.size(), line + AROUND);
        return new Excerpt(from, marked, all.subList(from - 1, to).stream().map(Excerpt::shortened).toList());
    }

    private static String shortened(String line) {
        return Shortened.to(MAX_WIDTH, line.replace("\t", "    "));
    }

    /** Returns the text of the line in the middle, without the white space around it. */
    String markedText() {
        return lines.get(marked.get(0) - first).strip();
    }

    /** Returns the lines with their numbers, as HTML. */
    Markup html() {
        Markup rows = Markup.of("");
        for (int i = 0; i < lines.size(); i++) {
            boolean hit = marked.contains(first + i);
            rows = rows.plus(
                    Markup.of(hit ? "<tr class=hit><th>%s<td>%s\n" : "<tr><th>%s<td>%s\n").format(first + i, lines.get(i)));
        }
        return Markup.of("<div class=wide><table class=code>%s</table></div>").format(rows);
    }

    /** Returns the lines with their numbers, as text. */
    String text() {
        int width = String.valueOf(first + lines.size() - 1).length();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String number = String.valueOf(first + i);
            text.append(marked.contains(first + i) ? "  > " : "    ").append(" ".repeat(width - number.length())).append(number)
                    .append(" | ").append(lines.get(i)).append('\n');
        }
        return text.toString();
    }
}
