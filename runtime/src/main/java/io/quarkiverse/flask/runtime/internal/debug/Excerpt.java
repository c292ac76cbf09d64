package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

/**
 * The lines of a source file around one of them.
 *
 * @param first the number of the first line, from 1
 * @param failing the number of the line in the middle
 * @param lines their texts, long ones shortened
 */
record Excerpt(int first, int failing, List<String> lines) {

    private static final int AROUND = 5;
    private static final int MAX_WIDTH = 200;

    Excerpt {
        lines = List.copyOf(lines);
    }

    /** Returns the lines around one, or {@code null} if there is no such line. */
    static Excerpt around(int line, List<String> all) {
        if (line < 1 || line > all.size()) {
            return null;
        }
        int from = Math.max(1, line - AROUND);
        int to = Math.min(all.size(), line + AROUND);
        return new Excerpt(from, line, all.subList(from - 1, to).stream().map(Excerpt::shortened).toList());
    }

    private static String shortened(String line) {
        String spaced = line.replace("\t", "    ");
        return spaced.length() <= MAX_WIDTH ? spaced : spaced.substring(0, MAX_WIDTH) + "…";
    }

    /** Returns the text of the line in the middle, without the white space around it. */
    String failingText() {
        return lines.get(failing - first).strip();
    }
}
