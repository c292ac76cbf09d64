package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arguments;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;

/**
 * Writes filters as virtual methods.
 */
final class QuteFilters {

    /** The filters that templates have, and what each calls its arguments. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("upper", List.of()), Map.entry("lower", List.of()), Map.entry("capitalize", List.of()),
            Map.entry("title", List.of()), Map.entry("trim", List.of("chars")),
            Map.entry("replace", List.of("old", "new", "count")),
            Map.entry("truncate", List.of("length", "killwords", "end", "leeway")), Map.entry("wordcount", List.of()),
            Map.entry("striptags", List.of()), Map.entry("escape", List.of()), Map.entry("e", List.of()),
            Map.entry("forceescape", List.of()), Map.entry("urlencode", List.of()), Map.entry("center", List.of("width")),
            Map.entry("indent", List.of("width", "first", "blank")), Map.entry("join", List.of("d")),
            Map.entry("first", List.of()), Map.entry("last", List.of()), Map.entry("length", List.of()),
            Map.entry("count", List.of()), Map.entry("reverse", List.of()),
            Map.entry("sort", List.of("reverse", "case_sensitive")), Map.entry("unique", List.of("case_sensitive")),
            Map.entry("sum", List.of()), Map.entry("min", List.of("case_sensitive")),
            Map.entry("max", List.of("case_sensitive")), Map.entry("abs", List.of()),
            Map.entry("round", List.of("precision", "method")), Map.entry("int", List.of("default", "base")),
            Map.entry("float", List.of("default")), Map.entry("string", List.of()),
            Map.entry("default", List.of("default_value", "boolean")), Map.entry("d", List.of("default_value", "boolean")),
            Map.entry("tojson", List.of("indent")), Map.entry("filesizeformat", List.of("binary")),
            Map.entry("safe", List.of()));

    private final QuteScope scope;
    private final QuteValues values;

    QuteFilters(QuteScope scope, QuteValues values) {
        this.scope = scope;
        this.values = values;
    }

    String filter(Filter filter) {
        Arguments arguments = filter.arguments();
        boolean hasName = arguments.values().size() == 1 && arguments.values().get(0) instanceof Text;
        return switch (filter.name()) {
            case "list" -> values.base(filter.base());
            case "items" -> values.base(filter.base()) + ".entrySet";
            case "attr" -> hasName ? values.base(filter.base()) + "." + ((Text) arguments.values().get(0)).value()
                    : unknown(filter);
            case "format" -> filter.base() instanceof Text text && arguments.named().isEmpty()
                    ? values.calls().format(text, arguments.values())
                    : unknown(filter);
            case "default", "d" -> arguments.isEmpty() ? values.base(filter.base()) + ".default('')"
                    : known(filter, KNOWN.get("default"));
            default -> KNOWN.containsKey(filter.name()) ? known(filter, KNOWN.get(filter.name())) : unknown(filter);
        };
    }

    private String known(Filter filter, List<String> names) {
        Arguments arguments = filter.arguments();
        List<JinjaExpression> all = new ArrayList<>(arguments.values());
        int last = -1;
        for (String name : arguments.named().keySet()) {
            if (!names.contains(name)) {
                throw tooMuch(filter, "no argument " + name);
            }
            last = Math.max(last, names.indexOf(name));
        }
        for (int i = all.size(); i <= last; i++) {
            all.add(arguments.named().getOrDefault(names.get(i), new Constant("null")));
        }
        if (all.size() > names.size()) {
            throw tooMuch(filter, names.isEmpty() ? "no arguments" : names.size() + " arguments at most");
        }
        return values.base(filter.base()) + "." + filter.name() + (all.isEmpty() ? "" : "(" + values.arguments(all) + ")");
    }

    private static NoQuteForm tooMuch(Filter filter, String limit) {
        return new NoQuteForm("the filter %s has %s here: choose in the view what it is given".formatted(filter.name(),
                limit));
    }

    private String unknown(Filter filter) {
        Arguments arguments = filter.arguments();
        String name = filter.name().substring(filter.name().lastIndexOf('.') + 1);
        List<JinjaExpression> all = new ArrayList<>(arguments.values());
        all.addAll(arguments.named().values());
        scope.note("with a @TemplateExtension method %s(…)".formatted(name));
        return values.base(filter.base()) + "." + name + (all.isEmpty() ? "" : "(" + values.arguments(all) + ")");
    }
}
