package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arithmetic;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Attribute;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Comparison;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Concatenation;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Conditional;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Dict;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Item;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Logical;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Negative;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Not;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Slice;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Test;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;

/**
 * Writes expressions as Qute's values. Its operators go from left to right, and only {@code {#if}} has all of them.
 */
final class QuteValues {

    /** Keys that Qute's maps would take for themselves. */
    private static final Set<String> OF_MAPS = Set.of("keys", "keySet", "values", "entrySet", "size", "empty", "isEmpty", "get",
            "containsKey", "length", "or");

    private final QuteScope scope;
    private final QuteCalls calls;
    private final QuteConditions conditions;
    private final QuteFilters filters;
    private final QuteMarkup markup;
    private final QuteOutput output;

    QuteValues(QuteScope scope) {
        this.scope = scope;
        this.calls = new QuteCalls(scope, this);
        this.conditions = new QuteConditions(scope, this);
        this.filters = new QuteFilters(scope, this);
        this.markup = new QuteMarkup(scope, this);
        this.output = new QuteOutput(this);
    }

    QuteConditions conditions() {
        return conditions;
    }

    QuteMarkup markup() {
        return markup;
    }

    QuteCalls calls() {
        return calls;
    }

    /** What prints a value, braces included. */
    String output(JinjaExpression expression) {
        return QuteText.checked(output.print(expression));
    }

    static boolean isTruth(JinjaExpression expression) {
        return expression instanceof Comparison || expression instanceof Not || expression instanceof Test;
    }

    /** A value as a parameter: what has operators is in parentheses. */
    String argument(JinjaExpression expression) {
        String value = value(expression);
        return isInfix(expression) ? "(" + value + ")" : value;
    }

    boolean isInfix(JinjaExpression expression) {
        return expression instanceof Conditional || expression instanceof Logical || isTruth(expression)
                || expression instanceof Arithmetic arithmetic && isSum(arithmetic)
                || expression instanceof Concatenation && markup.isMarkup(expression);
    }

    private static boolean isSum(Arithmetic arithmetic) {
        return arithmetic.operator().equals("+") || arithmetic.operator().equals("-");
    }

    /** A value, with operators between blanks. */
    String value(JinjaExpression expression) {
        return QuteText.checked(write(expression));
    }

    private String write(JinjaExpression expression) {
        if (expression instanceof Text text) {
            return QuteText.quoted(text.value());
        }
        if (expression instanceof Number number) {
            return number.literal();
        }
        if (expression instanceof Constant constant) {
            return constant.literal();
        }
        if (expression instanceof Negative negative && negative.value() instanceof Number number) {
            return "-" + number.literal();
        }
        if (expression instanceof Conditional conditional) {
            return choice(conditional);
        }
        if (expression instanceof Logical logical) {
            JinjaExpression first = first(logical);
            return base(first) + " ? " + argument(logical.and() ? rest(logical) : first) + " : "
                    + argument(logical.and() ? first : rest(logical));
        }
        if (expression instanceof Not not) {
            return base(not.value()) + " ? false : true";
        }
        if (expression instanceof Concatenation concatenation && markup.isMarkup(concatenation)) {
            return markup.sum(concatenation.values());
        }
        return expression instanceof Arithmetic arithmetic && isSum(arithmetic) ? sum(arithmetic) : base(expression);
    }

    private String choice(Conditional conditional) {
        JinjaExpression otherwise = conditional.otherwise() == null ? new Text("") : conditional.otherwise();
        return conditional.condition() instanceof Not not
                ? value(new Conditional(not.value(), otherwise, conditional.value()))
                : base(conditional.condition()) + " ? " + argument(conditional.value()) + " : " + argument(otherwise);
    }

    private String sum(Arithmetic sum) {
        if (markup.isMarkup(sum) && !markup.isMarkup(sum.left())) {
            return markup.sum(List.of(sum.left(), sum.right()));
        }
        boolean swapped = sum.operator().equals("+") && sum.left() instanceof Number;
        JinjaExpression left = swapped ? sum.right() : sum.left();
        String first = left instanceof Arithmetic inner && isSum(inner) ? sum(inner) : base(left);
        return first + " " + sum.operator() + " " + argument(swapped ? sum.left() : sum.right());
    }

    /** A value that something may follow after a dot. */
    String base(JinjaExpression expression) {
        return QuteText.checked(chain(expression));
    }

    private String chain(JinjaExpression expression) {
        if (expression instanceof Name name) {
            return name(name);
        }
        if (expression instanceof Text text) {
            return "str:[" + QuteText.quoted(text.value()) + "]";
        }
        if (expression instanceof Attribute attribute) {
            return calls.attribute(attribute);
        }
        if (expression instanceof Item item) {
            return item(item);
        }
        if (expression instanceof Slice slice) {
            return slice(slice);
        }
        if (expression instanceof Call call) {
            return calls.value(call);
        }
        if (expression instanceof Filter filter) {
            return filters.filter(filter);
        }
        if (expression instanceof Concatenation concatenation) {
            return markup.isMarkup(expression) ? markup.chain(concatenation.values())
                    : "str:concat(" + arguments(concatenation.values()) + ")";
        }
        return expression instanceof Arithmetic arithmetic ? arithmetic(arithmetic) : truthful(expression);
    }

    String arguments(List<JinjaExpression> values) {
        return String.join(", ", values.stream().map(this::argument).toList());
    }

    private String truthful(JinjaExpression expression) {
        if (expression instanceof Conditional conditional) {
            return base(conditional.condition()) + ".ifTruthy(" + argument(conditional.value()) + ").or("
                    + (conditional.otherwise() == null ? "''" : argument(conditional.otherwise())) + ")";
        }
        if (expression instanceof Logical logical) {
            JinjaExpression first = first(logical);
            return base(first) + ".ifTruthy(" + argument(logical.and() ? rest(logical) : first) + ").or("
                    + argument(logical.and() ? first : rest(logical)) + ")";
        }
        if (expression instanceof Not not) {
            return base(not.value()) + ".ifTruthy(false).or(true)";
        }
        if (expression instanceof Comparison comparison && comparison.operator().equals("==")) {
            return equality(comparison);
        }
        if (expression instanceof Comparison comparison && comparison.operator().equals("in")) {
            return conditions.contains(comparison.right(), comparison.left());
        }
        throw new NoQuteForm(expression instanceof Items ? "Qute has no lists of its own: give the list from the view"
                : expression instanceof Dict ? "Qute has no dicts of its own: give the dict from the view"
                        : expression instanceof Test || expression instanceof Comparison
                                ? "Qute compares in {#if} only: put an {#if} around it"
                                : "numbers and constants have no members in Qute: give the value from the view");
    }

    private static JinjaExpression first(Logical logical) {
        JinjaExpression first = logical.values().get(0);
        if (first instanceof Logical || isTruth(first)) {
            throw new NoQuteForm("write it with {#if}: {#if condition}{one}{#else}{other}{/if}");
        }
        return first;
    }

    private static JinjaExpression rest(Logical logical) {
        List<JinjaExpression> values = logical.values();
        return values.size() == 2 ? values.get(1) : new Logical(logical.and(), values.subList(1, values.size()));
    }

    private String equality(Comparison comparison) {
        boolean isLiteral = comparison.left() instanceof Number || comparison.left() instanceof Constant;
        return base(isLiteral ? comparison.right() : comparison.left()) + ".eq("
                + argument(isLiteral ? comparison.left() : comparison.right()) + ")";
    }

    private String name(Name name) {
        if (name.name().equals("loop") || name.name().equals("self") || name.name().equals("varargs")
                || name.name().equals("kwargs")) {
            throw new NoQuteForm("Qute has no '%s' to pass on: pass what is needed of it".formatted(name.name()));
        }
        return scope.name(name.name());
    }

    private String item(Item item) {
        if (item.key() instanceof Text text && text.value().matches("[A-Za-z_][A-Za-z0-9_]*")
                && !OF_MAPS.contains(text.value())) {
            return base(item.base()) + "." + text.value();
        }
        if (item.key() instanceof Negative negative && negative.value() instanceof Number number) {
            if (!number.literal().equals("1")) {
                throw new NoQuteForm("Qute counts from the beginning: get(index), or last");
            }
            return base(item.base()) + ".last";
        }
        return base(item.base()) + ".get(" + argument(item.key()) + ")";
    }

    private String slice(Slice slice) {
        if (slice.from() == null && slice.to() instanceof Number number) {
            scope.note("of a list that is as long");
            return base(slice.base()) + ".take(" + number.literal() + ")";
        }
        throw new NoQuteForm("Qute has no slices but take(n) and takeLast(n): cut it in the view");
    }

    String format(JinjaExpression format, List<JinjaExpression> arguments) {
        return format instanceof Text text ? "str:fmt(" + value(text) + ", " + arguments(arguments) + ")"
                : markup.format(format, arguments);
    }

    private String arithmetic(Arithmetic arithmetic) {
        JinjaExpression left = arithmetic.left();
        JinjaExpression right = arithmetic.right();
        return switch (arithmetic.operator()) {
            case "+" -> left instanceof Text || right instanceof Text || markup.isMarkup(arithmetic)
                    ? base(new Concatenation(List.of(left, right)))
                    : left instanceof Number ? base(right) + ".plus(" + argument(left) + ")"
                            : base(left) + ".plus(" + argument(right) + ")";
            case "-" -> base(left) + ".minus(" + argument(right) + ")";
            case "%" -> left instanceof Text || markup.isMarkup(left)
                    ? format(left, right instanceof Items items ? items.values() : List.of(right))
                    : base(left) + ".mod(" + argument(right) + ")";
            default -> throw new NoQuteForm(
                    "Qute adds and subtracts only: compute it in the view, or in a @TemplateExtension method");
        };
    }
}
