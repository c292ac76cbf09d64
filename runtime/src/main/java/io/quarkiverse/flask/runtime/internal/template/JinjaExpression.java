package io.quarkiverse.flask.runtime.internal.template;

import java.util.List;
import java.util.Map;

/**
 * What Jinja reads between {@code {{} and {@code }}}.
 */
sealed interface JinjaExpression {

    record Name(String name) implements JinjaExpression {
    }

    record Text(String value) implements JinjaExpression {
    }

    /** A number as Qute writes it. */
    record Number(String literal) implements JinjaExpression {
    }

    /** {@code true}, {@code false} or {@code null}. */
    record Constant(String literal) implements JinjaExpression {
    }

    record Attribute(JinjaExpression base, String name) implements JinjaExpression {
    }

    record Item(JinjaExpression base, JinjaExpression key) implements JinjaExpression {
    }

    /** Absent bounds are {@code null}. */
    record Slice(JinjaExpression base, JinjaExpression from, JinjaExpression to) implements JinjaExpression {
    }

    record Call(JinjaExpression function, Arguments arguments) implements JinjaExpression {
    }

    /** A filter; its base is {@code null} in a filter section. */
    record Filter(JinjaExpression base, String name, Arguments arguments) implements JinjaExpression {
    }

    record Test(JinjaExpression base, String name, Arguments arguments, boolean negated) implements JinjaExpression {
    }

    record Not(JinjaExpression value) implements JinjaExpression {
    }

    record Negative(JinjaExpression value) implements JinjaExpression {
    }

    /** {@code and} or {@code or} of two or more. */
    record Logical(boolean and, List<JinjaExpression> values) implements JinjaExpression {
    }

    record Arithmetic(String operator, JinjaExpression left, JinjaExpression right) implements JinjaExpression {
    }

    record Concatenation(List<JinjaExpression> values) implements JinjaExpression {
    }

    /** One comparison; {@code a < b < c} is two of them. */
    record Comparison(JinjaExpression left, String operator, JinjaExpression right) implements JinjaExpression {
    }

    /** What there is otherwise is {@code null} if nothing is said. */
    record Conditional(JinjaExpression condition, JinjaExpression value, JinjaExpression otherwise)
            implements
                JinjaExpression {
    }

    /** A list or a tuple. */
    record Items(List<JinjaExpression> values) implements JinjaExpression {
    }

    record Dict() implements JinjaExpression {
    }

    /** The arguments of a call. */
    record Arguments(List<JinjaExpression> values, Map<String, JinjaExpression> named) {

        static final Arguments NONE = new Arguments(List.of(), Map.of());

        boolean isEmpty() {
            return values.isEmpty() && named.isEmpty();
        }
    }
}
