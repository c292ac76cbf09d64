package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;
import io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.Construct;
import io.quarkiverse.flask.runtime.internal.template.QuteScope.Section;

/**
 * Translates the constructs of one template, from its beginning: what a statement becomes depends on those around it.
 */
final class JinjaStatements {

    /** The statements that have an end, and how Qute ends them if nothing else is known. */
    private static final Map<String, String> ENDS = Map.ofEntries(Map.entry("if", "{/if}"), Map.entry("for", "{/for}"),
            Map.entry("block", "{/insert}"), Map.entry("with", "{/let}"), Map.entry("set", "{/capture}"),
            Map.entry("filter", "{/capture}"), Map.entry("raw", "|}"), Map.entry("macro", ""), Map.entry("call", ""),
            Map.entry("autoescape", ""), Map.entry("trans", ""));
    private static final Set<String> OTHERS = Set.of("elif", "else", "extends", "include", "import", "from", "do", "break",
            "continue", "debug", "pluralize");
    /** What only other templates have after two braces. */
    private static final String MUSTACHES = "#/>!^&";
    private static final String LEAVE_OUT = "leave it out";

    private final QuteScope scope = new QuteScope();
    private final QuteValues values = new QuteValues(scope);
    private final JinjaLoops loops = new JinjaLoops(scope, values);
    private final Map<String, Integer> captures = new HashMap<>();

    static boolean isKnown(String word) {
        return ENDS.containsKey(word) || OTHERS.contains(word) || word.startsWith("end") && ENDS.containsKey(word.substring(3));
    }

    /** What to write for the next construct. */
    QuteForm form(Construct construct) {
        String word = construct.word();
        int depth = scope.depth();
        try {
            QuteForm form = switch (construct.kind()) {
                case COMMENT -> comment(construct.body());
                case EXPRESSION -> expression(construct.body());
                case STATEMENT -> statement(word, new JinjaTokens(construct.body().substring(word.length())));
            };
            String notes = scope.takeNotes();
            return notes.isEmpty() ? form
                    : new QuteForm(form.text(), form.note().isEmpty() ? notes : form.note() + ", " + notes);
        } catch (NoQuteForm none) {
            scope.takeNotes();
            if (scope.depth() == depth && ENDS.containsKey(word) && !word.equals("set")) {
                scope.open(word, ENDS.get(word));
            }
            return QuteForm.nothing(none.getMessage());
        }
    }

    private QuteForm expression(String body) {
        if (!body.isEmpty() && MUSTACHES.indexOf(body.charAt(0)) >= 0) {
            throw new NoQuteForm("it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}");
        }
        try {
            return QuteForm.of(values.output(new JinjaParser(new JinjaTokens(body)).all()));
        } catch (NoQuteForm none) {
            throw none.isUnreadable() ? new NoQuteForm(none.getMessage()
                    + ": in a script or style put a space between the braces, or {| … |} around it") : none;
        }
    }

    private static QuteForm comment(String body) {
        String text = body.startsWith("-") ? body.substring(1).strip() : body;
        return QuteForm.of("{! " + text.replace("!}", "! }") + " !}");
    }

    private QuteForm statement(String word, JinjaTokens tokens) {
        return switch (word) {
            case "if" -> opened(word, "{#if " + condition(tokens) + "}", "{/if}");
            case "elif" -> QuteForm.of("{#else if " + condition(tokens) + "}");
            case "else" -> loops.otherwise();
            case "for" -> loops.start(tokens);
            case "extends" -> extend(tokens);
            case "block" -> block(tokens.name());
            case "include" -> include(tokens);
            case "set" -> set(tokens);
            case "with" -> with(tokens);
            case "macro" -> macro(tokens);
            case "call" -> call(tokens);
            case "import", "from" -> imported(word, tokens);
            case "filter" -> filter(tokens);
            case "raw" -> opened(word, "{|", "|}");
            case "autoescape" -> opened(word, QuteForm.nothing(tokens.skip("false")
                    ? "Qute escapes by the template's name: write {value.safe} for each value inside"
                    : LEAVE_OUT + ": Qute escapes by the template's name (in a file that is not escaped, like .txt or .js, "
                            + "write {value.e} for each value inside)"),
                    LEAVE_OUT);
            case "trans" -> opened(word, QuteForm.nothing(QuteCalls.MESSAGES), LEAVE_OUT);
            case "pluralize" -> QuteForm.nothing("a message may hold {#if count == 1} … {#else} … {/if}");
            case "do" -> QuteForm.nothing("templates of Qute change nothing: do it in the view");
            case "break", "continue" -> QuteForm.nothing("loops of Qute go to the end: choose in the view what is in the list");
            case "debug" -> QuteForm.nothing(LEAVE_OUT);
            default -> word.startsWith("end") ? end(word.substring(3)) : unknown(word);
        };
    }

    private String condition(JinjaTokens tokens) {
        return values.conditions().condition(new JinjaParser(tokens).all());
    }

    private QuteForm opened(String statement, String start, String end) {
        scope.open(statement, end);
        return QuteForm.of(start);
    }

    private QuteForm opened(String statement, QuteForm start, String end) {
        scope.open(new Section(statement, QuteForm.nothing(end), Map.of(), null));
        return start;
    }

    private QuteForm end(String statement) {
        QuteForm known = scope.close(statement);
        if (known != null) {
            return known.text().isEmpty() && known.note().isEmpty() ? QuteForm.nothing(LEAVE_OUT) : known;
        }
        String end = ENDS.getOrDefault(statement, "{/" + statement + "}");
        return end.isEmpty() ? QuteForm.nothing(LEAVE_OUT) : QuteForm.of(end);
    }

    private static QuteForm unknown(String word) {
        return word.isEmpty() ? QuteForm.nothing(NoQuteForm.unreadable().getMessage())
                : QuteForm.nothing("Qute has no %s: write a user tag, templates/tags/%s.html, and {#%s /}".formatted(word, word,
                        word));
    }

    private QuteForm extend(JinjaTokens tokens) {
        scope.extend();
        return new QuteForm("{#include " + template(new JinjaParser(tokens).all()) + "}",
                "and {/include} at the end of the file");
    }

    private String template(JinjaExpression template) {
        if (template instanceof Text text) {
            return text.value().contains(" ") ? QuteText.quoted(text.value()) : text.value();
        }
        if (template instanceof Items) {
            throw new NoQuteForm("Qute includes one template: choose it in the view, {#include _id=name /}");
        }
        return "_id=" + values.argument(template);
    }

    private QuteForm block(String name) {
        boolean fills = scope.isExtending() && !scope.isIn("block");
        return fills ? opened("block", "{#" + name + "}", "{/" + name + "}")
                : opened("block", "{#insert " + name + "}", "{/insert}");
    }

    private QuteForm include(JinjaTokens tokens) {
        String template = template(new JinjaParser(tokens).expression());
        boolean mayBeMissing = tokens.skip("ignore") && tokens.skip("missing");
        boolean isolated = tokens.skip("without");
        return new QuteForm("{#include " + template + (isolated ? " _isolated" : "") + " /}",
                mayBeMissing ? "for a template that is there: Qute ignores no missing ones" : "");
    }

    private QuteForm set(JinjaTokens tokens) {
        String name = tokens.name();
        if (tokens.isSign(".")) {
            throw new NoQuteForm("values of Qute do not change: compute it in the view");
        }
        if (tokens.isAtEnd() || tokens.isSign("|")) {
            String capture = capture(name);
            JinjaExpression filtered = new JinjaParser(tokens).operands().filters(new Name("cap:" + capture + ".safe"));
            scope.open("set", "{/capture}");
            scope.rename(name, values.base(filtered));
            return QuteForm.of("{#capture " + capture + "}");
        }
        List<String> names = new ArrayList<>(List.of(name));
        while (tokens.skip(",")) {
            names.add(tokens.name());
        }
        tokens.expect("=");
        JinjaExpression value = new JinjaParser(tokens).all();
        if (names.size() == 1) {
            return let(List.of(assigned(name, value)));
        }
        if (!(value instanceof Items items) || items.values().size() != names.size()) {
            throw new NoQuteForm("Qute unpacks nothing: take each value by its name or index");
        }
        List<String> assigned = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            assigned.add(assigned(names.get(i), items.values().get(i)));
        }
        return let(assigned);
    }

    private QuteForm let(List<String> assigned) {
        return new QuteForm("{#let " + String.join(" ", assigned) + "}",
                scope.innermost().equals("if") ? "which holds until the {/if} only" : "");
    }

    private String assigned(String name, JinjaExpression value) {
        if (QuteCalls.hasCategories(value)) {
            scope.flashed(name);
        }
        return name + "=" + values.argument(value);
    }

    private QuteForm with(JinjaTokens tokens) {
        if (tokens.isAtEnd()) {
            return opened("with", QuteForm.nothing(LEAVE_OUT), LEAVE_OUT);
        }
        List<String> assigned = new ArrayList<>();
        do {
            String name = tokens.name();
            tokens.expect("=");
            assigned.add(assigned(name, new JinjaParser(tokens).expression()));
        } while (tokens.skip(","));
        return opened("with", "{#let " + String.join(" ", assigned) + "}", "{/let}");
    }

    private QuteForm macro(JinjaTokens tokens) {
        String name = tokens.name();
        List<String> parameters = new ArrayList<>();
        List<String> defaults = new ArrayList<>();
        tokens.expect("(");
        while (!tokens.skip(")")) {
            String parameter = tokens.name();
            parameters.add(parameter);
            if (tokens.skip("=")) {
                defaults.add(parameter + "?=" + values.argument(new JinjaParser(tokens).expression()));
            }
            if (!tokens.isSign(")")) {
                tokens.expect(",");
            }
        }
        scope.macro(name, parameters);
        String start = defaults.isEmpty() ? "" : ", after {#let " + String.join(" ", defaults) + "}";
        return opened("macro", QuteForm.nothing("a macro is a user tag: move what is inside to templates/tags/" + name + ".html"
                + start), "leave it out: the tag's file ends there");
    }

    private QuteForm call(JinjaTokens tokens) {
        if (tokens.isSign("(")) {
            throw new NoQuteForm("a user tag gives what is inside no arguments: write what it needs into the tag");
        }
        if (!(new JinjaParser(tokens).all() instanceof Call call)
                || !(call.function() instanceof Name) && !values.calls().isTag(call)) {
            throw NoQuteForm.unreadable();
        }
        String tag = values.calls().tag(call);
        return opened("call", tag + "}", "{/" + tag.substring(2).split(" ")[0] + "}");
    }

    private QuteForm imported(String word, JinjaTokens tokens) {
        new JinjaParser(tokens).expression();
        tokens.expect(word.equals("from") ? "import" : "as");
        if (word.equals("import")) {
            scope.module(tokens.name());
        } else {
            do {
                String name = tokens.name();
                scope.macro(tokens.skip("as") ? tokens.name() : name, List.of());
            } while (tokens.skip(",") && !tokens.isAtEnd());
        }
        return QuteForm.nothing("leave it out: each macro is a user tag, a file in templates/tags, which needs no import");
    }

    private QuteForm filter(JinjaTokens tokens) {
        String capture = capture("filtered");
        JinjaOperands parser = new JinjaParser(tokens).operands();
        JinjaExpression first = new Filter(new Name("cap:" + capture + ".safe"), parser.dotted(), parser.optionalArguments());
        return opened("filter", "{#capture " + capture + "}", "{/capture}{" + values.base(parser.filters(first)) + "}");
    }

    /** Names what is captured: once in a template. */
    private String capture(String name) {
        int count = captures.merge(name, 1, Integer::sum);
        return count == 1 ? name : name + count;
    }
}
