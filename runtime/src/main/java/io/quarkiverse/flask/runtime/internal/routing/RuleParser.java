package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

import io.quarkiverse.flask.routing.Converter;

/**
 * Reads the text of a rule: literals, slashes and {@code <converter(arguments):name>}.
 */
final class RuleParser {

    private static final Pattern VARIABLE = Pattern.compile(
            "<(?:(?<converter>[a-zA-Z_][a-zA-Z0-9_]*)(?:\\((?<arguments>.*?)\\))?:)?(?<name>[a-zA-Z_][a-zA-Z0-9_]*)>");

    /** A piece of the rule, for building: a literal, or the name of a variable. */
    record Piece(boolean variable, String text) {
    }

    private final String rule;
    private final Converters converters;
    private final List<RulePart> parts = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<String, Converter<?>> variables = new LinkedHashMap<>();

    // the part that is being read
    private StringBuilder literal = new StringBuilder();
    private StringBuilder regex = new StringBuilder();
    private List<Integer> literalLengths = new ArrayList<>();
    private List<Integer> weights = new ArrayList<>();
    private Converter<?> single;
    private boolean isFinal;

    RuleParser(String rule, Converters converters) {
        this.rule = rule;
        this.converters = converters;
    }

    void parse() {
        if (!rule.startsWith("/")) {
            throw new RuleException("it must start with a slash. Write '/%s'.".formatted(rule));
        }
        Matcher matcher = VARIABLE.matcher(rule);
        pieces.add(new Piece(false, "/"));
        for (int i = 1; i < rule.length();) {
            char c = rule.charAt(i);
            if (c == '/') {
                slash();
                i++;
            } else if (c == '<') {
                if (!matcher.find(i) || matcher.start() != i) {
                    throw new RuleException(
                            "'%s' at index %d is no variable. Write <name>, <converter:name> or <converter(arguments):name>."
                                    .formatted(rule.substring(i), i));
                }
                variable(matcher);
                i = matcher.end();
            } else {
                int end = i;
                while (end < rule.length() && rule.charAt(end) != '/' && rule.charAt(end) != '<') {
                    end++;
                }
                text(rule.substring(i, end));
                i = end;
            }
        }
        endOfRule();
    }

    List<RulePart> parts() {
        return parts;
    }

    List<Piece> pieces() {
        return pieces;
    }

    Map<String, Converter<?>> variables() {
        return variables;
    }

    private void text(String text) {
        if (text.indexOf('>') >= 0) {
            throw new RuleException("'%s' has a '>' without a '<'. Write <name> for a variable.".formatted(text));
        }
        pieces.add(new Piece(false, text));
        literalLengths.add(text.length());
        literal.append(text);
        regex.append(Pattern.quote(text));
    }

    private void variable(Matcher matcher) {
        String name = matcher.group("name");
        String kind = matcher.group("converter") == null ? "default" : matcher.group("converter");
        String arguments = matcher.group("arguments") == null ? "" : matcher.group("arguments");
        Converter<?> converter = converters.create(kind, ConverterArguments.parse(arguments));
        if (variables.put(name, converter) != null) {
            throw new RuleException("the variable <%s> is there twice. Rename one.".formatted(name));
        }
        pieces.add(new Piece(true, name));
        single = regex.isEmpty() ? converter : null;
        regex.append("(?<w").append(weights.size()).append('>').append(converter.regex()).append(')');
        weights.add(converter.weight());
        isFinal |= takesSlashes(converter);
    }

    /** As in Werkzeug, the expression itself tells: one that names a slash outside a set of excluded characters. */
    private static boolean takesSlashes(Converter<?> converter) {
        return converter instanceof PathConverter
                || !(converter instanceof BuiltinConverter) && converter.regex().replace("[^/]", "").contains("/");
    }

    private void slash() {
        pieces.add(new Piece(false, "/"));
        if (isFinal) {
            regex.append('/');
            literal.append('/');
            single = null;
        } else {
            endPart(false);
        }
    }

    private void endOfRule() {
        boolean suffixed = isFinal && rule.endsWith("/");
        if (suffixed) {
            regex.setLength(regex.length() - 1);
            regex.append("(?<!/)(?<suffix>/?)");
        }
        endPart(suffixed);
        if (suffixed) {
            parts.add(new RulePart.Literal(""));
        }
    }

    private void endPart(boolean suffixed) {
        if (weights.isEmpty()) {
            parts.add(new RulePart.Literal(literal.toString()));
        } else {
            parts.add(new RulePart.Dynamic(regex.toString(), new Weight(literalLengths, weights), isFinal, suffixed,
                    test(suffixed)));
        }
        literal = new StringBuilder();
        regex = new StringBuilder();
        literalLengths = new ArrayList<>();
        weights = new ArrayList<>();
        single = null;
        isFinal = false;
    }

    private RulePart.Test test(boolean suffixed) {
        if (single instanceof BuiltinConverter builtin && weights.size() == 1 && literalLengths.isEmpty() && !suffixed) {
            return RulePart.Test.of(builtin);
        }
        try {
            return RulePart.Test.of(regex.toString(), weights.size(), suffixed);
        } catch (PatternSyntaxException e) {
            throw new RuleException("the regular expression of a converter is malformed: %s.".formatted(e.getDescription()));
        }
    }
}
