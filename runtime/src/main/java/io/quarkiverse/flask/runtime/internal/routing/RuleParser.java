package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * Reads the text of a rule: literals, slashes and {@code <converter(arguments):name>}.
 */
final class RuleParser {

    static final Pattern VARIABLE = Pattern.compile(
            "<(?:(?<converter>[a-zA-Z_][a-zA-Z0-9_]*)(?:\\((?<arguments>.*?)\\))?:)?(?<name>[a-zA-Z_][a-zA-Z0-9_]*)>");

    /** A piece of the rule, for building: a literal, or the name of a variable. */
    record Piece(boolean variable, String text) {
    }

    private final Converters converters;
    private final List<RulePart> parts = new ArrayList<>();
    private final Map<String, Converter<?>> variables = new LinkedHashMap<>();
    private List<Piece> pieces = new ArrayList<>();
    private PartBuilder part = new PartBuilder();

    RuleParser(Converters converters) {
        this.converters = converters;
    }

    /** Reads a host or subdomain, which is one part, and returns its pieces. */
    List<Piece> parseDomain(String domain) {
        if (domain.indexOf('/') >= 0) {
            throw new RuleException("the host '%s' must not hold a slash.".formatted(domain));
        }
        parse(domain, 0);
        if (part.isFinal()) {
            throw new RuleException("a variable of the host '%s' takes slashes, which no host has.".formatted(domain));
        }
        parts.add(part.build());
        part = new PartBuilder();
        List<Piece> result = pieces;
        pieces = new ArrayList<>();
        return result;
    }

    /** Reads the path and returns its pieces. */
    List<Piece> parsePath(String path) {
        if (!path.startsWith("/")) {
            throw new RuleException("it must start with a slash. Write '/%s'.".formatted(path));
        }
        pieces.add(new Piece(false, "/"));
        parse(path, 1);
        if (part.isFinal() && path.endsWith("/")) {
            parts.add(part.buildSuffixed());
            parts.add(new RulePart.Literal(""));
        } else {
            parts.add(part.build());
        }
        return pieces;
    }

    List<RulePart> parts() {
        return parts;
    }

    Map<String, Converter<?>> variables() {
        return variables;
    }

    private void parse(String rule, int from) {
        Matcher matcher = VARIABLE.matcher(rule);
        for (int i = from; i < rule.length();) {
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
    }

    private void text(String text) {
        if (text.indexOf('>') >= 0) {
            throw new RuleException("'%s' has a '>' without a '<'. Write <name> for a variable.".formatted(text));
        }
        pieces.add(new Piece(false, text));
        part.text(text);
    }

    private void variable(Matcher matcher) {
        String name = matcher.group("name");
        String kind = matcher.group("converter") == null ? "default" : matcher.group("converter");
        String arguments = matcher.group("arguments");
        Converter<?> converter = converters.create(kind,
                arguments == null ? ConverterArguments.NONE : ArgumentsParser.parse(arguments));
        if (variables.put(name, converter) != null) {
            throw new RuleException("the variable <%s> is there twice. Rename one.".formatted(name));
        }
        pieces.add(new Piece(true, name));
        part.variable(converter);
    }

    private void slash() {
        pieces.add(new Piece(false, "/"));
        if (part.isFinal()) {
            part.slash();
        } else {
            parts.add(part.build());
            part = new PartBuilder();
        }
    }
}
