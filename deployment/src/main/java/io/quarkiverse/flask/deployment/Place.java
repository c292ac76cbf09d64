package io.quarkiverse.flask.deployment;

import java.util.List;

/**
 * Where something is written.
 *
 * @param file relative to a folder of sources or resources
 * @param lines its lines, counted from 1; empty where only the file is known
 * @param frame how a stack trace names the method, for consoles that make links of it; {@code null} where it is none
 */
record Place(String file, List<Integer> lines, String frame) {

    Place {
        lines = List.copyOf(lines);
    }

    /** Names a line of a resource. */
    static Place ofResource(String file, List<Integer> lines) {
        return new Place(file, lines, null);
    }

    @Override
    public String toString() {
        String line = lines.isEmpty() ? "" : ":" + lines.get(0);
        return frame == null ? file + line : "%s(%s%s)".formatted(frame, file.substring(file.lastIndexOf('/') + 1), line);
    }
}
