package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arguments;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Attribute;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Conditional;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Items;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;

/**
 * Writes what is called, and attributes.
 */
final class QuteCalls {

    private static final Map<String, String> METHODS = Map.ofEntries(Map.entry("startswith", "startsWith"),
            Map.entry("endswith", "endsWith"), Map.entry("strip", "trim"), Map.entry("items", "entrySet"),
            Map.entry("keys", "keys"), Map.entry("values", "values"), Map.entry("upper", "upper"), Map.entry("lower", "lower"),
            Map.entry("title", "title"), Map.entry("capitalize", "capitalize"), Map.entry("find", "indexOf"));
    /** Java's methods that are written without parentheses: Qute's own, and the filters. */
    private static final Set<String> PROPERTIES = Set.of("trim", "entrySet", "keys", "values", "upper", "lower", "title",
            "capitalize");
    private static final Set<String> GETTEXT = Set.of("_", "gettext", "ngettext", "pgettext", "npgettext");
    private static final Pattern SNAKE = Pattern.compile("_([a-z])");
    static final String MESSAGES = "Qute has message bundles: {msg:name}, with the text in a @MessageBundle interface";

    private final QuteScope scope;
    private final QuteValues values;

    QuteCalls(QuteScope scope, QuteValues values) {
        this.scope = scope;
        this.values = values;
    }

    String attribute(Attribute attribute) {
        if (attribute.base() instanceof Name name && name.name().equals("loop")) {
            return loop(attribute.name());
        }
        String base = values.base(attribute.base());
        boolean isRequest = base.equals("request") || base.startsWith("request.");
        return base + "." + (isRequest
                ? SNAKE.matcher(attribute.name()).replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT))
                : attribute.name());
    }

    private String loop(String attribute) {
        QuteScope.Loop loop = scope.loop();
        return switch (attribute) {
            case "index" -> loop.item() + "_count";
            case "index0" -> loop.item() + "_index";
            case "first" -> loop.item() + "_isFirst";
            case "last" -> loop.item() + "_isLast";
            case "odd" -> loop.item() + "_isOdd";
            case "length" -> loop.all() + ".size";
            case "revindex" -> loop.all() + ".size.minus(" + loop.item() + "_index)";
            case "revindex0" -> loop.all() + ".size.minus(" + loop.item() + "_count)";
            case "previtem" -> loop.all() + ".get(" + loop.item() + "_index.minus(1))";
            case "nextitem" -> loop.all() + ".get(" + loop.item() + "_count)";
            default -> throw new NoQuteForm("Qute's loops have no %s: compute it in the view".formatted(attribute));
        };
    }

    /** Tells whether a call is of a macro: a user tag in Qute. */
    boolean isTag(Call call) {
        return call.function() instanceof Name name && scope.macro(name.name()) != null
                || call.function() instanceof Attribute attribute && attribute.base() instanceof Name module
                        && scope.isModule(module.name());
    }

    /** Tells whether something can be printed by itself only. */
    boolean hasTag(JinjaExpression expression) {
        return (expression instanceof Filter filter ? filter.base() : expression) instanceof Call call && isTag(call);
    }

    /** What prints a call. */
    String output(Call call) {
        if (isTag(call)) {
            return tag(call) + " /}";
        }
        if (call.function() instanceof Name name && name.name().equals("caller")) {
            return "{nested-content}";
        }
        if (call.function() instanceof Attribute attribute && attribute.base() instanceof Name name
                && name.name().equals("self")) {
            return "{#insert " + attribute.name() + " /}";
        }
        return isCycle(call) ? values.output(cycle(call)) : "{" + value(call) + "}";
    }

    /** The start of a user tag, without its end. */
    String tag(Call call) {
        String name = call.function() instanceof Attribute attribute ? attribute.name() : ((Name) call.function()).name();
        List<String> parameters = call.function() instanceof Name macro ? scope.macro(macro.name()) : null;
        StringBuilder tag = new StringBuilder("{#").append(name);
        List<JinjaExpression> positional = call.arguments().values();
        for (int i = 0; i < positional.size(); i++) {
            boolean isKnown = parameters != null && i < parameters.size();
            if (!isKnown) {
                scope.note("with the macro's name before each value, name=value");
            }
            tag.append(' ').append(isKnown ? parameters.get(i) + "=" : "").append(values.argument(positional.get(i)));
        }
        call.arguments().named()
                .forEach((key, value) -> tag.append(' ').append(key).append('=').append(values.argument(value)));
        return tag.toString();
    }

    private static boolean isCycle(Call call) {
        return call.function() instanceof Attribute attribute && attribute.name().equals("cycle")
                && attribute.base() instanceof Name loop && loop.name().equals("loop");
    }

    private static Conditional cycle(Call call) {
        if (call.arguments().values().size() != 2) {
            throw new NoQuteForm("Qute's loops know odd and even only: compute it in the view");
        }
        return new Conditional(new Attribute(new Name("loop"), "odd"), call.arguments().values().get(0),
                call.arguments().values().get(1));
    }

    /** What a call gives. */
    String value(Call call) {
        if (isCycle(call)) {
            return values.base(cycle(call));
        }
        if (isTag(call)) {
            throw new NoQuteForm("a user tag prints, and has no value: write its section where it is to be printed");
        }
        if (call.function() instanceof Attribute attribute) {
            return method(attribute, call.arguments());
        }
        if (call.function() instanceof Name name) {
            return function(name.name(), call.arguments());
        }
        throw new NoQuteForm("Qute calls methods by name only: compute it in the view");
    }

    private String function(String name, Arguments arguments) {
        if (GETTEXT.contains(name)) {
            throw new NoQuteForm(MESSAGES);
        }
        return switch (name) {
            case "url_for" -> urlFor(arguments);
            case "get_flashed_messages" -> flashedMessages(arguments);
            case "super" -> throw new NoQuteForm("Qute has no super(): put what the layout has in that block into a template "
                    + "of its own, and {#include} that there and here");
            case "caller" -> throw new NoQuteForm("Qute prints it, and no more: {nested-content}");
            case "range" -> throw new NoQuteForm("Qute counts in loops only, from 1: {#for i in 5}");
            case "loop" -> throw new NoQuteForm("Qute's loops do not call themselves: write a user tag that includes itself");
            case "dict", "namespace", "cycler", "joiner", "lipsum" ->
                throw new NoQuteForm("Qute has no %s(): compute it in the view".formatted(name));
            default -> {
                scope.note("with a @TemplateExtension(namespace = \"fn\") method %s(…)".formatted(name));
                yield "fn:" + name + "(" + values.arguments(all(arguments)) + ")";
            }
        };
    }

    private static List<JinjaExpression> all(Arguments arguments) {
        List<JinjaExpression> all = new ArrayList<>(arguments.values());
        all.addAll(arguments.named().values());
        return all;
    }

    private String urlFor(Arguments arguments) {
        if (arguments.values().size() != 1) {
            throw new NoQuteForm("urlFor has an endpoint, then names and values: {urlFor('user', 'id', 1)}");
        }
        StringBuilder call = new StringBuilder("urlFor(").append(values.argument(arguments.values().get(0)));
        arguments.named().forEach((name, value) -> call.append(", '").append(name).append("', ")
                .append(values.argument(value)));
        return call.append(')').toString();
    }

    static boolean hasCategories(JinjaExpression expression) {
        return expression instanceof Call call && call.function() instanceof Name name
                && name.name().equals("get_flashed_messages")
                && (call.arguments().named().get("with_categories") instanceof Constant flag && flag.literal().equals("true")
                        || !call.arguments().values().isEmpty()
                                && call.arguments().values().get(0) instanceof Constant first
                                && first.literal().equals("true"));
    }

    private String flashedMessages(Arguments arguments) {
        JinjaExpression filter = arguments.named().get("category_filter");
        if (filter == null && arguments.values().size() > 1) {
            filter = arguments.values().get(1);
        }
        String categories = filter == null ? ""
                : filter instanceof Items items ? values.arguments(items.values())
                        : values.argument(filter);
        return (hasCategories(new Call(new Name("get_flashed_messages"), arguments)) ? "getFlashedMessagesWithCategories("
                : "getFlashedMessages(") + categories + ")";
    }

    private String method(Attribute method, Arguments arguments) {
        if (method.base() instanceof Text text && method.name().equals("join") && arguments.values().size() == 1) {
            return values.base(arguments.values().get(0)) + ".join(" + values.value(text) + ")";
        }
        if (!arguments.named().isEmpty()) {
            throw new NoQuteForm("Qute calls methods without names of arguments: {x.method(value)}");
        }
        String base = values.base(method.base());
        List<JinjaExpression> all = arguments.values();
        if (method.name().equals("get") && !all.isEmpty()) {
            boolean isPlain = all.get(0) instanceof Text && !base.equals("config");
            String value = isPlain ? values.base(new JinjaExpression.Item(method.base(), all.get(0)))
                    : base + ".get(" + values.argument(all.get(0)) + ")";
            return value + (all.size() > 1 ? ".or(" + values.argument(all.get(1)) + ")" : "");
        }
        if (method.name().equals("strftime") || method.name().equals("format")) {
            throw new NoQuteForm("Java has patterns of its own: {time.format('d MMM uuuu')}, {text.fmt(value)}");
        }
        String name = METHODS.getOrDefault(method.name(), method.name());
        return base + "." + name + (all.isEmpty() && PROPERTIES.contains(name) ? "" : "(" + values.arguments(all) + ")");
    }
}
