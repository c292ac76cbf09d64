package io.quarkiverse.flask.runtime.internal.debug;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of a source that a problem is about, or one beside it.
 *
 * @param number counted from 1
 * @param isHit whether the problem is about it
 */
record SourceLine(int number, String text, boolean isHit) {

    private static final int BEFORE = 5;
    private static final int AFTER = 4;
    private static final int MAX_LENGTH = 300;
    private static final long MAX_FILE = 4_000_000;

    /** Returns the lines around a problem's first one; none if the source is not there. */
    static List<SourceLine> around(BuildProblem problem, List<Path> folders) {
        Optional<Path> file = problem.lines().isEmpty() ? Optional.empty() : find(problem.file(), folders);
        if (file.isEmpty()) {
            return List.of();
        }
        List<String> all = read(file.get());
        int first = problem.lines().get(0);
        List<SourceLine> lines = new ArrayList<>();
        for (int number = Math.max(1, first - BEFORE); number <= Math.min(all.size(), first + AFTER); number++) {
            String text = all.get(number - 1);
            lines.add(new SourceLine(number, text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…",
                    problem.lines().contains(number)));
        }
        return lines;
    }

    private static Optional<Path> find(String file, List<Path> folders) {
        return folders.stream().map(folder -> folder.resolve(file)).filter(Files::isRegularFile).findFirst();
    }

    private static List<String> read(Path file) {
        try {
            return Files.size(file) > MAX_FILE ? List.of() : lines(file);
        } catch (IOException e) {
            return List.of(); // it has gone: there is nothing to show
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (MalformedInputException e) {
            return Files.readAllLines(file, StandardCharsets.ISO_8859_1);
        }
    }
}
