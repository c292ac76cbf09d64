package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arithmetic;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Concatenation;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;

/**
 * Writes what is put together of markup: text functions would make text of it, which is escaped.
 */
final class QuteMarkup {

    private static final Set<String> MAKING = Set.of("safe", "e", "escape", "forceescape", "tojson");
    private static final Set<String> KEEPING = Set.of("upper", "lower", "capitalize", "title", "trim", "indent", "center",
            "string");
    private static final String EMPTY = "str:[''].safe";

    private final QuteScope scope;
    private final QuteValues values;

    QuteMarkup(QuteScope scope, QuteValues values) {
        this.scope = scope;
        this.values = values;
    }

    /** Tells whether a value is known to be markup. */
    boolean isMarkup(JinjaExpression expression) {
        if (expression instanceof Filter filter) {
            return MAKING.contains(filter.name()) || KEEPING.contains(filter.name()) && isMarkup(filter.base());
        }
        if (expression instanceof Concatenation concatenation) {
            return concatenation.values().stream().anyMatch(this::isMarkup);
        }
        if (expression instanceof Arithmetic sum && sum.operator().equals("+")) {
            return isMarkup(sum.left()) || isMarkup(sum.right());
        }
        return expression instanceof Name name && scope.name(name.name()).endsWith(".safe");
    }

    /** What is to be printed: with operators. */
    String sum(List<JinjaExpression> parts) {
        return joined(parts, " + ", "");
    }

    /** A value that something may follow after a dot. */
    String chain(List<JinjaExpression> parts) {
        return joined(parts, ".plus(", ")");
    }

    private String joined(List<JinjaExpression> parts, String plus, String end) {
        boolean first = isMarkup(parts.get(0));
        StringBuilder joined = new StringBuilder(first ? values.base(parts.get(0)) : EMPTY);
        parts.subList(first ? 1 : 0, parts.size())
                .forEach(part -> joined.append(plus).append(values.argument(part)).append(end));
        return joined.toString();
    }

    /** A format that is markup, filled. */
    String format(JinjaExpression format, List<JinjaExpression> arguments) {
        return values.base(format) + ".format(" + values.arguments(arguments) + ")";
    }
}
