package io.quarkiverse.flask.runtime.internal.routing;

import java.util.List;

/**
 * Why one rule is tried before another, in words.
 */
final class Precedence {

    private Precedence() {
    }

    /** Says why the first rule comes before the second. */
    static String of(Rule first, Rule second) {
        List<RulePart> parts = first.parts();
        List<RulePart> others = second.parts();
        for (int i = 0; i < Math.min(parts.size(), others.size()); i++) {
            RulePart part = parts.get(i);
            RulePart other = others.get(i);
            if (part instanceof RulePart.Literal literal) {
                if (other instanceof RulePart.Dynamic) {
                    return literal.text().isEmpty() ? "the end of the path before a variable" : "text before a variable";
                }
            } else if (other instanceof RulePart.Dynamic dynamic && !dynamic.isSameAs((RulePart.Dynamic) part)) {
                return difference(((RulePart.Dynamic) part).weight(), dynamic.weight());
            }
        }
        return parts.size() == others.size() ? "it was added first" : "it fits the slash at the end";
    }

    private static String difference(Weight weight, Weight other) {
        if (!weight.literals().equals(other.literals())) {
            return "more text around its variable";
        }
        if (weight.converters().size() != other.converters().size()) {
            return "more variables";
        }
        return weight.equals(other) ? "it was added first"
                : "its converter is tried first: weight %s before %s".formatted(weights(weight), weights(other));
    }

    private static String weights(Weight weight) {
        List<Integer> converters = weight.converters();
        return converters.size() == 1 ? converters.get(0).toString() : converters.toString();
    }
}
