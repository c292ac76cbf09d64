package io.quarkiverse.flask.runtime.internal.routing;

/**
 * What stands between two slashes of a rule, or from a converter that takes slashes to the rule's end.
 */
sealed interface RulePart {

    /** Text that must be there literally. */
    record Literal(String text) implements RulePart {
    }

    /**
     * A part with variables.
     *
     * @param regex its expression, which with the weight also says whether two parts are the same
     * @param weight how eagerly it is tried
     * @param isFinal whether it takes all that remains of the path
     * @param suffixed whether a slash may follow it, so that a missing one redirects
     * @param matcher finds the variables' texts
     */
    record Dynamic(String regex, Weight weight, boolean isFinal, boolean suffixed, PartMatcher matcher) implements RulePart {

        boolean isSameAs(Dynamic other) {
            return regex.equals(other.regex) && weight.compareTo(other.weight) == 0 && isFinal == other.isFinal
                    && suffixed == other.suffixed;
        }
    }
}
