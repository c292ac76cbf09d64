package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arguments;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Attribute;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Dict;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Item;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Slice;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Test;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;
import io.quarkiverse.flask.runtime.internal.template.JinjaTokens.Kind;
import io.quarkiverse.flask.runtime.internal.template.JinjaTokens.Token;

/**
 * Reads what operators stand between: names, literals, calls, filters and tests.
 */
final class JinjaOperands {

    private static final Set<String> NO_ARGUMENT = Set.of("else", "or", "and", "is", "if", "in", "not", "recursive");

    private final JinjaTokens tokens;
    private final JinjaParser parser;

    JinjaOperands(JinjaTokens tokens, JinjaParser parser) {
        this.tokens = tokens;
        this.parser = parser;
    }

    JinjaExpression primary() {
        Token token = tokens.next();
        return switch (token.kind()) {
            case TEXT -> {
                StringBuilder text = new StringBuilder(token.value());
                while (tokens.peek().kind() == Kind.TEXT) {
                    text.append(tokens.next().value());
                }
                yield new Text(text.toString());
            }
            case NUMBER -> new Number(token.value());
            case NAME -> switch (token.value()) {
                case "true", "True" -> new Constant("true");
                case "false", "False" -> new Constant("false");
                case "none", "None" -> new Constant("null");
                default -> new Name(token.value());
            };
            case SIGN -> switch (token.value()) {
                case "(" -> closed(")", true);
                case "[" -> closed("]", false);
                case "{" -> dict();
                default -> throw NoQuteForm.unreadable();
            };
            case END -> throw NoQuteForm.unreadable();
        };
    }

    /** What is in parentheses is one expression, unless there is a comma. */
    private JinjaExpression closed(String end, boolean mayBeOne) {
        List<JinjaExpression> items = new ArrayList<>();
        boolean comma = false;
        while (!tokens.skip(end)) {
            items.add(parser.expression());
            if (!tokens.isSign(end)) {
                tokens.expect(",");
                comma = true;
            }
        }
        return mayBeOne && !comma && items.size() == 1 ? items.get(0) : new Items(items);
    }

    private JinjaExpression dict() {
        while (!tokens.skip("}")) {
            parser.expression();
            tokens.expect(":");
            parser.expression();
            if (!tokens.isSign("}")) {
                tokens.expect(",");
            }
        }
        return new Dict();
    }

    JinjaExpression postfix(JinjaExpression start) {
        JinjaExpression value = start;
        while (true) {
            if (tokens.skip(".")) {
                Token name = tokens.next();
                value = name.kind() == Kind.NUMBER ? new Item(value, new Number(name.value()))
                        : name.kind() == Kind.NAME ? new Attribute(value, name.value()) : unreadable();
            } else if (tokens.skip("[")) {
                value = item(value);
            } else if (tokens.isSign("(")) {
                value = new Call(value, arguments());
            } else {
                return value;
            }
        }
    }

    private static JinjaExpression unreadable() {
        throw NoQuteForm.unreadable();
    }

    private JinjaExpression item(JinjaExpression base) {
        JinjaExpression key = tokens.isSign(":") ? null : parser.expression();
        if (tokens.skip(":")) {
            JinjaExpression to = tokens.isSign("]") || tokens.isSign(":") ? null : parser.expression();
            if (tokens.isSign(":")) {
                throw new NoQuteForm("Qute has no steps: cut the list in the view");
            }
            tokens.expect("]");
            return new Slice(base, key, to);
        }
        tokens.expect("]");
        return new Item(base, key);
    }

    private Arguments arguments() {
        tokens.expect("(");
        List<JinjaExpression> values = new ArrayList<>();
        Map<String, JinjaExpression> named = new LinkedHashMap<>();
        while (!tokens.skip(")")) {
            if (tokens.isSign("*") || tokens.isSign("**")) {
                throw new NoQuteForm("Qute does not unpack arguments: name each of them");
            }
            if (tokens.peek().kind() == Kind.NAME && tokens.peek(1).equals(new Token(Kind.SIGN, "="))) {
                String name = tokens.name();
                tokens.next();
                named.put(name, parser.expression());
            } else {
                values.add(parser.expression());
            }
            if (!tokens.isSign(")")) {
                tokens.expect(",");
            }
        }
        return new Arguments(values, named);
    }

    /** Filters, tests and calls of what they give. */
    JinjaExpression filters(JinjaExpression start) {
        JinjaExpression value = start;
        while (true) {
            if (tokens.skip("|")) {
                String name = dotted();
                value = new Filter(value, name, tokens.isSign("(") ? arguments() : Arguments.NONE);
            } else if (tokens.isName("is")) {
                tokens.next();
                boolean negated = tokens.skip("not");
                String name = dotted();
                value = new Test(value, name, testArguments(), negated);
            } else if (tokens.isSign("(")) {
                value = new Call(value, arguments());
            } else {
                return value;
            }
        }
    }

    String dotted() {
        StringBuilder name = new StringBuilder(tokens.name());
        while (tokens.skip(".")) {
            name.append('.').append(tokens.name());
        }
        return name.toString();
    }

    Arguments optionalArguments() {
        return tokens.isSign("(") ? arguments() : Arguments.NONE;
    }

    /** A test may have one argument without parentheses. */
    private Arguments testArguments() {
        Token next = tokens.peek();
        if (tokens.isSign("(")) {
            return arguments();
        }
        boolean isArgument = next.kind() == Kind.TEXT || next.kind() == Kind.NUMBER || tokens.isSign("[") || tokens.isSign("{")
                || next.kind() == Kind.NAME && !NO_ARGUMENT.contains(next.value());
        return isArgument ? new Arguments(List.of(postfix(primary())), Map.of()) : Arguments.NONE;
    }
}
