package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arithmetic;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Comparison;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Concatenation;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Conditional;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Logical;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Negative;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Not;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;
import io.quarkiverse.flask.runtime.internal.template.JinjaTokens.Kind;

/**
 * Reads expressions, with Jinja's precedence.
 */
final class JinjaParser {

    private static final int MAX_DEPTH = 30;
    private static final Set<String> COMPARISONS = Set.of("==", "!=", "<", "<=", ">", ">=");

    private final JinjaTokens tokens;
    private final JinjaOperands operands;
    private int depth;

    JinjaParser(JinjaTokens tokens) {
        this.tokens = tokens;
        this.operands = new JinjaOperands(tokens, this);
    }

    /** What reads names, calls and filters. */
    JinjaOperands operands() {
        return operands;
    }

    /** Reads all that is left. */
    JinjaExpression all() {
        JinjaExpression expression = tuple(true);
        if (!tokens.isAtEnd()) {
            throw NoQuteForm.unreadable();
        }
        return expression;
    }

    /** Reads one expression, or several between commas. */
    JinjaExpression tuple(boolean conditional) {
        JinjaExpression first = conditional ? expression() : or();
        if (!tokens.isSign(",")) {
            return first;
        }
        List<JinjaExpression> items = new ArrayList<>(List.of(first));
        while (tokens.skip(",") && !tokens.isAtEnd()) {
            items.add(conditional ? expression() : or());
        }
        return new Items(items);
    }

    JinjaExpression expression() {
        if (++depth > MAX_DEPTH) {
            throw new NoQuteForm("it is nested too deeply to be translated: compute it in the view");
        }
        JinjaExpression value = or();
        while (tokens.skip("if")) {
            JinjaExpression condition = or();
            value = new Conditional(condition, value, tokens.skip("else") ? expression() : null);
        }
        depth--;
        return value;
    }

    private JinjaExpression or() {
        JinjaExpression first = and();
        return tokens.isName("or") ? logical(false, first) : first;
    }

    private JinjaExpression and() {
        JinjaExpression first = not();
        return tokens.isName("and") ? logical(true, first) : first;
    }

    private JinjaExpression logical(boolean and, JinjaExpression first) {
        List<JinjaExpression> values = new ArrayList<>(List.of(first));
        while (tokens.skip(and ? "and" : "or")) {
            values.add(and ? not() : and());
        }
        return and ? new Logical(true, values) : choice(values);
    }

    /** What was the conditional before there was one: {@code a and 'x' or b}. */
    private static JinjaExpression choice(List<JinjaExpression> values) {
        if (values.size() != 2 || !(values.get(0) instanceof Logical first) || !first.and()) {
            return new Logical(false, values);
        }
        int last = first.values().size() - 1;
        JinjaExpression value = first.values().get(last);
        if (!(value instanceof Text text && !text.value().isEmpty() || value instanceof Number number && isPositive(number))) {
            return new Logical(false, values);
        }
        return new Conditional(last == 1 ? first.values().get(0) : new Logical(true, first.values().subList(0, last)), value,
                values.get(1));
    }

    private static boolean isPositive(Number number) {
        return number.literal().chars().anyMatch(digit -> digit >= '1' && digit <= '9');
    }

    private JinjaExpression not() {
        boolean negated = false;
        while (tokens.skip("not")) {
            negated = !negated;
        }
        JinjaExpression value = comparison();
        return negated ? new Not(value) : value;
    }

    private JinjaExpression comparison() {
        JinjaExpression left = sum();
        List<JinjaExpression> comparisons = new ArrayList<>();
        while (true) {
            String operator;
            if (tokens.peek().kind() == Kind.SIGN && COMPARISONS.contains(tokens.peek().value())) {
                operator = tokens.next().value();
            } else if (tokens.skip("in")) {
                operator = "in";
            } else if (tokens.isName("not") && tokens.peek(1).value().equals("in")) {
                tokens.next();
                tokens.next();
                operator = "not in";
            } else {
                break;
            }
            JinjaExpression right = sum();
            comparisons.add(new Comparison(left, operator, right));
            left = right;
        }
        return comparisons.isEmpty() ? left : comparisons.size() == 1 ? comparisons.get(0) : new Logical(true, comparisons);
    }

    private JinjaExpression sum() {
        JinjaExpression left = concatenation();
        while (tokens.isSign("+") || tokens.isSign("-")) {
            left = new Arithmetic(tokens.next().value(), left, concatenation());
        }
        return left;
    }

    private JinjaExpression concatenation() {
        JinjaExpression first = product();
        if (!tokens.isSign("~")) {
            return first;
        }
        List<JinjaExpression> values = new ArrayList<>(List.of(first));
        while (tokens.skip("~")) {
            values.add(product());
        }
        return new Concatenation(values);
    }

    private JinjaExpression product() {
        JinjaExpression left = power();
        while (tokens.isSign("*") || tokens.isSign("/") || tokens.isSign("//") || tokens.isSign("%")) {
            left = new Arithmetic(tokens.next().value(), left, power());
        }
        return left;
    }

    private JinjaExpression power() {
        JinjaExpression left = unary(true);
        while (tokens.skip("**")) {
            left = new Arithmetic("**", left, unary(true));
        }
        return left;
    }

    private JinjaExpression unary(boolean filtered) {
        if (++depth > MAX_DEPTH) {
            throw new NoQuteForm("it is nested too deeply to be translated: compute it in the view");
        }
        JinjaExpression value;
        if (tokens.skip("-")) {
            value = new Negative(unary(false));
        } else if (tokens.skip("+")) {
            value = unary(false);
        } else {
            value = operands.postfix(operands.primary());
        }
        depth--;
        return filtered ? operands.filters(value) : value;
    }
}
