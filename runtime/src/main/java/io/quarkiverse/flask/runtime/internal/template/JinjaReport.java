package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Optional;

import io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.Construct;
import io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.Kind;
import io.quarkus.qute.ParserHelper;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.WithOrigin;

/**
 * Says what of a template is Jinja, and what to write instead: Qute would send most of it to browsers as it stands.
 */
public final class JinjaReport {

    private static final int MAX_REPORTED = 20;
    private static final int MAX_SHOWN = 80;

    private JinjaReport() {
    }

    /** Tells whether a template holds Jinja syntax. */
    public static boolean isJinja(String text) {
        return !JinjaSyntax.constructs(text).isEmpty();
    }

    /** The lines that hold Jinja syntax. */
    public static List<Integer> lines(String text) {
        return JinjaSyntax.constructs(text).stream().map(Construct::line).distinct().toList();
    }

    /** What is wrong with a template, one line for each construct; empty if nothing is. */
    public static Optional<String> of(String text) {
        List<Construct> constructs = JinjaSyntax.constructs(text);
        if (constructs.isEmpty()) {
            return Optional.empty();
        }
        JinjaStatements statements = new JinjaStatements();
        StringBuilder report = new StringBuilder("holds Jinja syntax, which nothing translates: templates are Qute.");
        for (Construct construct : constructs.subList(0, Math.min(MAX_REPORTED, constructs.size()))) {
            report.append("\n      line %d, %s: %s.".formatted(construct.line(), shown(text, construct),
                    form(construct, statements)));
        }
        if (constructs.size() > MAX_REPORTED) {
            report.append("\n      … and %d more.".formatted(constructs.size() - MAX_REPORTED));
        }
        return Optional.of(report.append("\n      To send Jinja syntax as it stands, write {| … |} around it.").toString());
    }

    private static QuteForm form(Construct construct, JinjaStatements statements) {
        boolean isLong = construct.body().length() > MAX_SHOWN || construct.body().indexOf('\n') >= 0;
        return construct.kind() == Kind.COMMENT && isLong ? QuteForm.of("{! … !}") : statements.form(construct);
    }

    private static String shown(String text, Construct construct) {
        String shown = text.substring(construct.start(), Math.min(construct.end(), construct.start() + MAX_SHOWN));
        int lineEnd = shown.indexOf('\n');
        boolean isCut = lineEnd >= 0 || construct.end() > construct.start() + MAX_SHOWN;
        return (lineEnd < 0 ? shown : shown.substring(0, lineEnd).stripTrailing()) + (isCut ? " …" : "");
    }

    /**
     * Refuses the template that is about to be parsed if it holds Jinja syntax, wherever it comes from.
     */
    static void refuse(ParserHelper parser) {
        parser.addContentFilter(text -> {
            of(text).ifPresent(problem -> {
                throw new TemplateException(name(parser) + " " + problem);
            });
            return text;
        });
    }

    private static String name(ParserHelper parser) {
        boolean isText = parser instanceof WithOrigin template && !template.getOrigin().hasNonGeneratedTemplateId();
        return isText ? "A template given as text" : "The template " + parser.getTemplateId();
    }
}
