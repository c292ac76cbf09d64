package io.quarkiverse.flask.runtime.internal.debug;

import java.util.List;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.command.RoutesTable;
import io.quarkiverse.flask.runtime.internal.routing.RouteExplanation.Verdict;

/**
 * The page for terminals: the sentence first, then what is near, then the table of rules.
 */
final class UnroutedText {

    private static final int HEADER_LINES = 2;

    private UnroutedText() {
    }

    static Response page(Unrouted unrouted) {
        StringBuilder out = new StringBuilder("%s: %s\n".formatted(unrouted.status(), unrouted.message()));
        for (Unrouted.Hint lesson : unrouted.lessons()) {
            out.append(lesson.text()).append('\n');
            if (!lesson.code().isEmpty()) {
                out.append('\n').append(lesson.code());
            }
            if (!lesson.links().isEmpty()) {
                out.append("Did you mean ").append(String.join(" or ", lesson.links().values())).append("?\n");
            }
        }
        nearest(unrouted, out);
        table(unrouted, out);
        return new Response(out.toString(), unrouted.code()).contentType("text/plain; charset=utf-8").header("Cache-Control",
                "no-store");
    }

    private static void nearest(Unrouted unrouted, StringBuilder out) {
        List<Verdict> nearest = unrouted.nearest();
        if (nearest.isEmpty()) {
            return;
        }
        out.append("\nAlmost:\n");
        int width = nearest.stream().mapToInt(verdict -> Unrouted.rule(verdict.rule()).length()).max().orElse(0);
        for (Verdict verdict : nearest) {
            String rule = Unrouted.rule(verdict.rule());
            out.append("  ").append(rule).append(" ".repeat(width - rule.length())).append("  ").append(verdict.sentence());
            verdict.suggestion().ifPresent(meant -> out.append(". Did you mean ").append(Unrouted.cut(unrouted.meant(verdict)))
                    .append('?'));
            out.append('\n');
        }
    }

    private static void table(Unrouted unrouted, StringBuilder out) {
        List<UrlRule> rules = unrouted.app().urlMap().rules();
        if (rules.isEmpty()) {
            return;
        }
        List<String> lines = RoutesTable.lines(unrouted.app().urlMap());
        out.append('\n');
        lines.stream().limit(Unrouted.MOST_RULES + HEADER_LINES)
                .forEach(line -> out.append(Unrouted.cut(line.stripTrailing())).append('\n'));
        if (unrouted.omitted() > 0) {
            out.append("%d more rules are not listed.\n".formatted(unrouted.omitted()));
        }
    }
}
