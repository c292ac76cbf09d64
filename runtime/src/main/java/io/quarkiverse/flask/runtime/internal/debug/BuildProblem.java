package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;
import java.util.Map;

/**
 * Something that keeps an application from being built.
 *
 * @param culprit what it is about
 * @param text what is wrong with it, and what to do
 * @param file where it is written, relative to a folder of sources or resources; {@code null} if that is not known
 * @param lines the lines that it is about, counted from 1
 */
record BuildProblem(String culprit, String text, String file, List<Integer> lines) {

    BuildProblem {
        lines = List.copyOf(lines);
    }

    /** Reads what the build has noted, whose classes are those of another class loader. */
    @SuppressWarnings("unchecked")
    static BuildProblem of(Map<String, Object> facts) {
        return new BuildProblem((String) facts.get("culprit"), (String) facts.get("problem"), (String) facts.get("file"),
                (List<Integer>) facts.getOrDefault("lines", List.of()));
    }

    /** The file and its first line, as people say it; empty if they are not known. */
    String place() {
        if (file == null) {
            return "";
        }
        String shown = file.endsWith(".java") ? file.substring(file.lastIndexOf('/') + 1) : file;
        return lines.isEmpty() ? shown : shown + ":" + lines.get(0);
    }
}
