package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.quarkiverse.flask.routing.Converter;

/**
 * Collects the text and variables of one part, and chooses how it is matched.
 */
final class PartBuilder {

    private final StringBuilder literal = new StringBuilder();
    private final StringBuilder regex = new StringBuilder();
    private final List<Integer> literalLengths = new ArrayList<>();
    private final List<Integer> weights = new ArrayList<>();
    private final List<Composite.Element> elements = new ArrayList<>();
    private boolean custom;
    private boolean isFinal;

    void text(String text) {
        literalLengths.add(text.codePointCount(0, text.length()));
        append(text);
    }

    /** A slash inside of what takes slashes. */
    void slash() {
        append("/");
    }

    private void append(String text) {
        literal.append(text);
        regex.append(Pattern.quote(text));
        int last = elements.size() - 1;
        if (last >= 0 && elements.get(last) instanceof Composite.Element.Text before) {
            elements.set(last, new Composite.Element.Text(before.text() + text));
        } else {
            elements.add(new Composite.Element.Text(text));
        }
    }

    void variable(Converter<?> converter) {
        regex.append("(?<w").append(weights.size()).append('>').append(converter.regex()).append(')');
        weights.add(converter.weight());
        isFinal |= !converter.partIsolating();
        if (converter instanceof BuiltinConverter builtin) {
            elements.add(new Composite.Element.Variable(builtin));
        } else {
            custom = true;
        }
    }

    /** Tells whether a variable takes slashes, so that the part goes on to the end of the rule. */
    boolean isFinal() {
        return isFinal;
    }

    RulePart build() {
        if (weights.isEmpty()) {
            return new RulePart.Literal(literal.toString());
        }
        return dynamic(regex.toString(), false);
    }

    /** Builds a part that ends with a slash which a path may leave out. */
    RulePart buildSuffixed() {
        String slash = Pattern.quote("/");
        String withoutSlash = regex.substring(0, regex.length() - slash.length());
        int last = elements.size() - 1;
        if (!custom) {
            String text = ((Composite.Element.Text) elements.get(last)).text();
            elements.set(last, new Composite.Element.Text(text.substring(0, text.length() - 1)));
            elements.add(new Composite.Element.OptionalSlash());
        }
        return dynamic(withoutSlash + "(?<!/)(?:/?)", true);
    }

    private RulePart.Dynamic dynamic(String expression, boolean suffixed) {
        return new RulePart.Dynamic(expression, new Weight(literalLengths, weights), isFinal, suffixed,
                matcher(expression, suffixed));
    }

    private PartMatcher matcher(String expression, boolean suffixed) {
        if (custom) {
            try {
                return Expression.of(expression, weights.size());
            } catch (PatternSyntaxException e) {
                throw new RuleException("the regular expression of a converter is malformed: %s: %s"
                        .formatted(e.getDescription(), e.getPattern()));
            }
        }
        if (weights.size() > 1 || suffixed) {
            return new Composite(elements);
        }
        String before = "";
        BuiltinConverter converter = null;
        String after = "";
        for (Composite.Element element : elements) {
            if (element instanceof Composite.Element.Variable variable) {
                converter = variable.converter();
            } else if (converter == null) {
                before = ((Composite.Element.Text) element).text();
            } else {
                after = ((Composite.Element.Text) element).text();
            }
        }
        return new SingleVariable(before, converter, after);
    }
}
