package io.quarkiverse.flask.runtime.internal.template;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Conditional;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Logical;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;

/**
 * Writes what prints a value, braces included.
 */
final class QuteOutput {

    private final QuteValues values;

    QuteOutput(QuteValues values) {
        this.values = values;
    }

    String print(JinjaExpression expression) {
        if (expression instanceof Text text) {
            return "{" + values.base(text) + "}";
        }
        if (expression instanceof Number number) {
            return number.literal().replaceAll("[dL]$", "");
        }
        if (expression instanceof Constant constant) {
            return printed(constant.literal());
        }
        if (expression instanceof Conditional conditional) {
            return choice(conditional);
        }
        if (expression instanceof Call call) {
            return values.calls().output(call);
        }
        if (expression instanceof Filter filter && filter.name().equals("safe") && filter.base() instanceof Call call
                && values.calls().isTag(call)) {
            return values.calls().output(call);
        }
        boolean isTruth = QuteValues.isTruth(expression)
                || expression instanceof Logical logical && logical.values().stream().anyMatch(QuteValues::isTruth);
        return isTruth ? "{#if " + values.conditions().condition(expression) + "}True{#else}False{/if}"
                : "{" + values.value(expression) + "}";
    }

    private static String printed(String constant) {
        return constant.equals("null") ? "None" : constant.equals("true") ? "True" : "False";
    }

    private String choice(Conditional conditional) {
        JinjaExpression condition = conditional.condition();
        JinjaExpression otherwise = conditional.otherwise();
        if (otherwise != null && !QuteValues.isTruth(condition) && !values.isInfix(condition)
                && !values.isInfix(conditional.value())
                && !values.calls().hasTag(conditional.value()) && !values.calls().hasTag(otherwise)) {
            return "{" + values.value(conditional) + "}";
        }
        String end = otherwise == null ? "{/if}" : "{#else}" + inside(otherwise) + "{/if}";
        return "{#if " + values.conditions().condition(condition) + "}" + inside(conditional.value()) + end;
    }

    /** Inside a section a text is text. */
    private String inside(JinjaExpression expression) {
        return expression instanceof Text text && text.value().matches("[^{}\\\\<>&'\"]*") ? text.value()
                : values.output(expression);
    }
}
