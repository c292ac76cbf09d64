package io.quarkiverse.flask.runtime.internal.debug;

import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.runtime.internal.debug.values.Shortened;

/**
 * Shows browsers what keeps an application from being built.
 */
final class BuildProblemsPage {

    /** Who has made so many mistakes mends the first ones first. */
    private static final int MAX_SHOWN = 25;
    private static final int MAX_TEXT = 40_000;
    private static final int MAX_PROBLEM = 2_000;
    private static final int MAX_ROWS = 20;

    /** How the report indents the lines of one problem. */
    private static final String INDENT = "\n      ";

    private BuildProblemsPage() {
    }

    /**
     * Returns the page.
     *
     * @param report all of it as text
     * @param folders where sources and resources are
     */
    static String render(List<BuildProblem> problems, String report, List<Path> folders) {
        Markup main = Markup.of("");
        for (int i = 0; i < Math.min(problems.size(), MAX_SHOWN); i++) {
            main = main.plus(problem(i + 1, problems.get(i), folders));
        }
        if (problems.size() > MAX_SHOWN) {
            main = main.plus(Markup.of("<p>… and %s more, which the text below tells of.</p>")
                    .format(problems.size() - MAX_SHOWN));
        }
        String count = problems.size() == 1 ? "Found 1 problem" : "Found %d problems".formatted(problems.size());
        Markup header = Markup.of("<h1>The application cannot be built</h1><p>%s</p><p class=where>%s</p>").format(count,
                "Mend what is listed here, save, and load this page again.");
        return Layout.document(count + " in the Flask application", header, main.plus(text(report)),
                "Dev mode shows this page for all URLs until the application can be built.");
    }

    private static Markup problem(int number, BuildProblem problem, List<Path> folders) {
        return Markup.of("<section class=problem>\n<h2>%s. <code>%s</code></h2>\n<p class=text>%s</p>\n%s</section>\n")
                .format(number, problem.culprit(), Shortened.to(MAX_PROBLEM, problem.text().replace(INDENT, "\n")),
                        source(problem, folders));
    }

    private static Markup source(BuildProblem problem, List<Path> folders) {
        if (problem.file() == null) {
            return Markup.of("");
        }
        Markup place = Markup.of("<p class=where>%s</p>\n").format(problem.place());
        Excerpt source = SourceFiles.excerpt(SourceFiles.find(folders, problem.file()), problem.lines());
        return source == null ? place : place.plus(source.html());
    }

    private static Markup text(String report) {
        String shown = Shortened.to(MAX_TEXT, report).stripTrailing();
        return Markup.of("<h2>As text</h2>\n<textarea readonly class=report aria-label=\"As text\" rows=%s>%s</textarea>\n")
                .format(Math.min(MAX_ROWS, shown.lines().count() + 1), shown);
    }
}
