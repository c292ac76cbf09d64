package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
     * @param test finds the variables' texts
     */
    record Dynamic(String regex, Weight weight, boolean isFinal, boolean suffixed, Test test) implements RulePart {

        boolean isSameAs(Dynamic other) {
            return regex.equals(other.regex) && weight.equals(other.weight) && isFinal == other.isFinal
                    && suffixed == other.suffixed;
        }
    }

    /** Finds the texts of a part's variables. */
    @FunctionalInterface
    interface Test {

        /** Adds the texts of the variables, and for a suffixed part what follows them; adds nothing if there is no match. */
        boolean match(String target, List<String> texts);

        /** A single built-in converter needs no expression. */
        static Test of(BuiltinConverter converter) {
            return (target, texts) -> converter.matches(target) && texts.add(target);
        }

        /** Anything else is matched by its expression; its groups are named w0, w1 and so on. */
        static Test of(String regex, int variables, boolean suffixed) {
            Pattern pattern = Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES);
            return (target, texts) -> {
                Matcher matcher = pattern.matcher(target);
                if (!matcher.matches()) {
                    return false;
                }
                List<String> found = new ArrayList<>(variables + 1);
                for (int i = 0; i < variables; i++) {
                    found.add(matcher.group("w" + i));
                }
                if (suffixed) {
                    found.add(matcher.group("suffix"));
                }
                return texts.addAll(found);
            };
        }
    }
}
