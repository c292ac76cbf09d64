package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arithmetic;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Attribute;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Call;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Item;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Name;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Number;
import io.quarkiverse.flask.runtime.internal.template.QuteScope.Loop;
import io.quarkiverse.flask.runtime.internal.template.QuteScope.Section;

/**
 * Translates loops.
 */
final class JinjaLoops {

    private static final String FOR = "for";

    private final QuteScope scope;
    private final QuteValues values;

    JinjaLoops(QuteScope scope, QuteValues values) {
        this.scope = scope;
        this.values = values;
    }

    QuteForm start(JinjaTokens tokens) {
        List<String> targets = targets(tokens);
        tokens.expect("in");
        JinjaParser parser = new JinjaParser(tokens);
        JinjaExpression items = parser.tuple(false);
        JinjaExpression filter = tokens.skip("if") ? parser.expression() : null;
        boolean isRecursive = tokens.skip("recursive");
        if (!tokens.isAtEnd()) {
            throw NoQuteForm.unreadable();
        }
        Map<String, String> names = new HashMap<>();
        QuteForm end = QuteForm.of(filter == null ? "{/for}" : "{/if}{/for}");
        Loop loop;
        try {
            loop = loop(targets, items, names);
        } catch (NoQuteForm none) {
            scope.open(new Section(FOR, end, names, unknown(targets, names)));
            throw none;
        }
        scope.open(new Section(FOR, end, names, loop));
        if (isRecursive) {
            throw new NoQuteForm("Qute's loops do not call themselves: write a user tag that includes itself");
        }
        return QuteForm.of("{#for " + loop.item() + " in " + loop.items() + "}"
                + (filter == null ? "" : "{#if " + values.conditions().condition(filter) + "}"));
    }

    private static List<String> targets(JinjaTokens tokens) {
        boolean closed = tokens.skip("(");
        List<String> names = new ArrayList<>();
        do {
            names.add(tokens.name());
        } while (tokens.skip(","));
        if (closed) {
            tokens.expect(")");
        }
        return names;
    }

    /** What a loop goes through; names are what its targets are called. */
    private Loop loop(List<String> targets, JinjaExpression items, Map<String, String> names) {
        if (targets.size() == 1) {
            String item = targets.get(0);
            if (items instanceof Call call && call.function() instanceof Name function && function.name().equals("range")) {
                return range(item, call.arguments().values(), names);
            }
            names.put(item, item);
            return through(item, items, names);
        }
        if (targets.size() == 2 && isItems(items)) {
            String entry = unused("entry");
            names.put(targets.get(0), entry + ".key");
            names.put(targets.get(1), entry + ".value");
            return new Loop(entry, values.base(mapOf(items)));
        }
        if (targets.size() == 2
                && (QuteCalls.hasCategories(items) || items instanceof Name name && scope.isFlashed(name.name()))) {
            String item = targets.get(1);
            String list = values.base(items);
            names.put(targets.get(0), item + ".category");
            names.put(item, item + ".message");
            return new Loop(item, list);
        }
        return unpacked(targets, values.base(items), names);
    }

    /** Qute's maps have entries where Python's have keys. */
    private Loop through(String item, JinjaExpression given, Map<String, String> names) {
        JinjaExpression items = values.conditions().withoutKeys(given);
        String list = values.base(items);
        if (QuteConditions.isMap(list)) {
            names.put(item, item + ".key");
            return new Loop(item, list);
        }
        if (QuteConditions.isMultiDict(list)) {
            return new Loop(item, list + ".keys");
        }
        if (items instanceof Name || items instanceof Attribute || items instanceof Item) {
            scope.note("for a map: {%s.key}".formatted(item));
        }
        return new Loop(item, list);
    }

    /** What can be said of a loop through what has no form. */
    private Loop unknown(List<String> targets, Map<String, String> names) {
        if (targets.size() == 1) {
            names.put(targets.get(0), targets.get(0));
            return new Loop(targets.get(0), null);
        }
        return unpacked(targets, null, names);
    }

    private Loop unpacked(List<String> targets, String items, Map<String, String> names) {
        String item = unused("item");
        for (int i = 0; i < targets.size(); i++) {
            names.put(targets.get(i), item + ".get(" + i + ")");
        }
        return new Loop(item, items);
    }

    private static boolean isItems(JinjaExpression items) {
        return items instanceof Call call && call.function() instanceof Attribute method && method.name().equals("items")
                || items instanceof Filter filter && filter.name().equals("items");
    }

    private static JinjaExpression mapOf(JinjaExpression items) {
        return items instanceof Filter filter ? filter.base() : ((Attribute) ((Call) items).function()).base();
    }

    private String unused(String name) {
        int loops = scope.count(FOR);
        return loops == 0 ? name : name + (loops + 1);
    }

    /** Qute counts from 1. */
    private Loop range(String item, List<JinjaExpression> bounds, Map<String, String> names) {
        if (bounds.size() == 1) {
            names.put(item, item + "_index");
            return new Loop(item, bound(bounds.get(0)));
        }
        boolean fromOne = bounds.size() == 2 && bounds.get(0) instanceof Number first && first.literal().equals("1");
        if (fromOne && bounds.get(1) instanceof Number last && last.literal().matches("\\d+")) {
            names.put(item, item);
            return new Loop(item, String.valueOf(Math.max(0, Integer.parseInt(last.literal()) - 1)));
        }
        if (fromOne && bounds.get(1) instanceof Arithmetic sum && sum.operator().equals("+")
                && sum.right() instanceof Number one && one.literal().equals("1")) {
            names.put(item, item);
            return new Loop(item, values.base(sum.left()));
        }
        throw new NoQuteForm("Qute counts from 1, one by one: {#for %s in 5}".formatted(item));
    }

    private String bound(JinjaExpression bound) {
        return bound instanceof Number number ? number.literal() : values.base(bound);
    }

    QuteForm otherwise() {
        if (scope.innermost().equals(FOR) && scope.closing().endsWith("{/if}{/for}")) {
            throw new NoQuteForm("of a loop with a condition Qute knows no else: filter in the view");
        }
        return QuteForm.of("{#else}");
    }
}
