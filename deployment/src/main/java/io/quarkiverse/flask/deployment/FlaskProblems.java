package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import jakarta.enterprise.inject.spi.DeploymentException;

/**
 * Reports whatever is wrong in an application at once. In dev mode its class name is that of a page.
 */
public final class FlaskProblems extends DeploymentException {

    private static final long serialVersionUID = 1L;

    private final transient List<Map<String, Object>> problems;

    private FlaskProblems(String message, List<Map<String, Object>> problems) {
        super(message);
        this.problems = List.copyOf(problems);
    }

    static FlaskProblems of(List<ProblemBuildItem> problems) {
        StringBuilder text = new StringBuilder("Found %d problem%s in the Flask application:\n".formatted(problems.size(),
                problems.size() == 1 ? "" : "s"));
        List<Map<String, Object>> facts = new ArrayList<>();
        for (ProblemBuildItem problem : new TreeSet<>(problems)) {
            Map<String, Object> each = new LinkedHashMap<>(Map.of("culprit", problem.culprit(), "problem", problem.problem()));
            facts.add(each);
            text.append("\n  [").append(facts.size()).append("] ").append(problem).append('\n');
            problem.place().ifPresent(place -> {
                text.append("      at ").append(place).append('\n');
                each.putAll(Map.of("file", place.file(), "lines", place.lines()));
            });
        }
        return new FlaskProblems(text.toString(), facts);
    }

    /** The problems as plain facts, for whoever knows this class by another class loader than its own. */
    public List<Map<String, Object>> problems() {
        return problems;
    }

    /** Where the build noticed tells nobody anything. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
