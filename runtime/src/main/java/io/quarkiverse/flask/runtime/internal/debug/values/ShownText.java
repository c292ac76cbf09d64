package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.List;

/**
 * Writes values for terminals and logs.
 */
public final class ShownText {

    private ShownText() {
    }

    /**
     * Returns a line for each value, without what it holds.
     *
     * @param indent what stands at the start of each line
     * @param width how many characters a line has at most
     */
    public static String of(List<ShownValue> values, String indent, int width) {
        StringBuilder lines = new StringBuilder();
        for (ShownValue value : values) {
            String line = indent + (value.name().isEmpty() ? "" : value.name() + " = ") + value.text();
            lines.append(line.length() <= width ? line : Shortened.to(Math.max(0, width - 1), line)).append('\n');
        }
        return lines.toString();
    }
}
