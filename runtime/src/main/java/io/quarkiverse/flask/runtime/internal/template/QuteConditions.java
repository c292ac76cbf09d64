package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Attribute;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Comparison;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Conditional;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Item;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Logical;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Not;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Test;

/**
 * Writes expressions as conditions of {@code {#if}}. Qute's {@code &&} and {@code ||} have the same precedence, and what is
 * false before {@code &&} ends the whole condition: whatever has an operator is put in parentheses, and negations go inwards.
 */
final class QuteConditions {

    private static final Map<String, String> OPPOSITES = Map.of("==", "!=", "!=", "==", "<", ">=", ">=", "<", ">", "<=", "<=",
            ">");
    private static final Map<String, String> COMPARING = Map.ofEntries(Map.entry("eq", "=="), Map.entry("equalto", "=="),
            Map.entry("sameas", "=="), Map.entry("ne", "!="), Map.entry("lt", "<"), Map.entry("lessthan", "<"),
            Map.entry("le", "<="), Map.entry("gt", ">"), Map.entry("greaterthan", ">"), Map.entry("ge", ">="),
            Map.entry("in", "in"));

    /** Flask's maps, and what has keys but is no map in Java. */
    private static final Set<String> MAPS = Set.of("session", "config", "request.viewArgs");
    private static final Set<String> MULTI_DICTS = Set.of("request.args", "request.form", "request.values", "request.files",
            "request.cookies", "request.headers");

    /** A condition, and whether it has operators. */
    private record Condition(String text, boolean composite) {

        static Condition single(String text) {
            return new Condition(text, false);
        }

        static Condition comparing(String left, String operator, String right) {
            return new Condition(QuteText.checked(left + " " + operator + " " + right), true);
        }

        String inside() {
            return composite ? "(" + text + ")" : text;
        }
    }

    private final QuteScope scope;
    private final QuteValues values;

    QuteConditions(QuteScope scope, QuteValues values) {
        this.scope = scope;
        this.values = values;
    }

    String condition(JinjaExpression expression) {
        return of(expression, false).text();
    }

    private Condition of(JinjaExpression expression, boolean negated) {
        if (expression instanceof Not not) {
            return of(not.value(), !negated);
        }
        if (expression instanceof Logical logical) {
            return joined(logical.values(), logical.and() != negated, negated);
        }
        if (expression instanceof Comparison comparison) {
            return comparison(comparison, negated);
        }
        if (expression instanceof Test test) {
            return test(test, test.negated() != negated);
        }
        if (expression instanceof Conditional conditional) {
            JinjaExpression otherwise = conditional.otherwise() == null ? new Constant("false") : conditional.otherwise();
            return of(new Logical(false, List.of(new Logical(true, List.of(conditional.condition(), conditional.value())),
                    new Logical(true, List.of(new Not(conditional.condition()), otherwise)))), negated);
        }
        return Condition.single((negated ? "!" : "") + operand(expression));
    }

    private Condition joined(List<JinjaExpression> all, boolean and, boolean negated) {
        return new Condition(QuteText.checked(all.stream().map(one -> of(one, negated).inside())
                .collect(Collectors.joining(and ? " && " : " || "))), true);
    }

    /** What an operator may stand beside. */
    private String operand(JinjaExpression expression) {
        return expression instanceof Constant || expression instanceof Number || expression instanceof JinjaExpression.Text
                || expression instanceof JinjaExpression.Negative ? values.value(expression) : values.base(expression);
    }

    private Condition comparison(Comparison comparison, boolean negated) {
        boolean isIn = comparison.operator().equals("in");
        if (isIn || comparison.operator().equals("not in")) {
            return in(comparison.left(), comparison.right(), isIn == negated);
        }
        return Condition.comparing(operand(comparison.left()),
                negated ? OPPOSITES.get(comparison.operator()) : comparison.operator(), operand(comparison.right()));
    }

    private Condition in(JinjaExpression item, JinjaExpression items, boolean negated) {
        if (items instanceof Items list && !list.values().isEmpty()) {
            List<JinjaExpression> equal = list.values().stream()
                    .map(one -> (JinjaExpression) new Comparison(item, "==", one)).toList();
            return equal.size() == 1 ? of(equal.get(0), negated) : joined(equal, negated, negated);
        }
        return Condition.single((negated ? "!" : "") + contains(items, item));
    }

    /** Tells whether a name is that of one of Flask's maps. */
    static boolean isMap(String base) {
        return MAPS.contains(base);
    }

    /** Tells whether a name is that of what has keys, but is no map in Java. */
    static boolean isMultiDict(String base) {
        return MULTI_DICTS.contains(base);
    }

    /** Flask's maps for their keys: {@code {session.keys}} is what the session has under that name. */
    JinjaExpression withoutKeys(JinjaExpression items) {
        return items instanceof Call call && call.arguments().isEmpty() && call.function() instanceof Attribute method
                && method.name().equals("keys") && isMap(values.base(method.base())) ? method.base() : items;
    }

    /** Asks whether something is in something else; of maps that is whether they have a key. */
    String contains(JinjaExpression given, JinjaExpression item) {
        JinjaExpression items = withoutKeys(given);
        String base = values.base(items);
        String value = values.argument(item);
        if (MAPS.contains(base)) {
            return base + ".containsKey(" + value + ")";
        }
        boolean mayBeMap = items instanceof Name || items instanceof Attribute || items instanceof Item;
        if (mayBeMap && !base.equals("g") && !MULTI_DICTS.contains(base)) {
            scope.note("for a map: %s.containsKey(%s)".formatted(base, value));
        }
        return base + ".contains(" + value + ")";
    }

    private Condition test(Test test, boolean negated) {
        List<JinjaExpression> arguments = test.arguments().values();
        if (arguments.size() == 1 && COMPARING.containsKey(test.name())) {
            return comparison(new Comparison(test.base(), COMPARING.get(test.name()), arguments.get(0)), negated);
        }
        String equal = negated ? "!=" : "==";
        String unequal = negated ? "==" : "!=";
        return switch (test.name()) {
            case "defined" -> Condition.comparing(values.base(test.base()) + "??", unequal, "null");
            case "undefined" -> Condition.comparing(values.base(test.base()) + "??", equal, "null");
            case "none" -> Condition.comparing(operand(test.base()), equal, "null");
            case "true", "false" -> Condition.comparing(operand(test.base()), equal, test.name());
            case "even" -> Condition.comparing(values.base(test.base()) + ".mod(2)", equal, "0");
            case "odd" -> Condition.comparing(values.base(test.base()) + ".mod(2)", unequal, "0");
            case "divisibleby" -> arguments.size() == 1 ? Condition.comparing(
                    values.base(test.base()) + ".mod(" + values.argument(arguments.get(0)) + ")", equal, "0")
                    : unknown(test, negated);
            default -> unknown(test, negated);
        };
    }

    private Condition unknown(Test test, boolean negated) {
        String simple = test.name().substring(test.name().lastIndexOf('.') + 1);
        String name = "is" + Character.toUpperCase(simple.charAt(0)) + simple.substring(1);
        scope.note("with a @TemplateExtension method %s(…)".formatted(name));
        String arguments = test.arguments().values().isEmpty() ? ""
                : "(" + values.arguments(test.arguments().values()) + ")";
        return Condition.single((negated ? "!" : "") + values.base(test.base()) + "." + name + arguments);
    }
}
