package io.quarkiverse.flask.runtime.internal.template;

import java.util.ArrayList;
import java.util.List;

import io.quarkiverse.flask.runtime.internal.template.FilterParameters.Parameter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Arguments;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Constant;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Filter;
import io.quarkiverse.flask.runtime.internal.template.JinjaExpression.Text;

/**
 * Writes filters as virtual methods.
 */
final class QuteFilters {

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
            case "format" ->
                (filter.base() instanceof Text || values.markup().isMarkup(filter.base())) && arguments.named().isEmpty()
                        ? values.format(filter.base(), arguments.values())
                        : unknown(filter);
            case "safe" -> known(filter, List.of());
            case "default", "d" -> arguments.isEmpty() ? values.base(filter.base()) + ".default('')"
                    : known(filter, FilterParameters.of(filter.name()));
            default -> FilterParameters.of(filter.name()) == null ? unknown(filter)
                    : known(filter, FilterParameters.of(filter.name()));
        };
    }

    private String known(Filter filter, List<Parameter> parameters) {
        Arguments arguments = filter.arguments();
        List<JinjaExpression> all = new ArrayList<>(arguments.values());
        int last = -1;
        for (String name : arguments.named().keySet()) {
            int index = FilterParameters.index(filter.name(), name);
            if (index < 0) {
                throw tooMuch(filter, "no argument " + name);
            }
            last = Math.max(last, index);
        }
        for (int i = all.size(); i <= last; i++) {
            Parameter parameter = parameters.get(i);
            all.add(arguments.named().getOrDefault(parameter.name(), new Constant(parameter.otherwise())));
        }
        if (all.size() > parameters.size()) {
            throw tooMuch(filter, FilterArguments.atMost(parameters.size()));
        }
        return values.base(filter.base()) + "." + filter.name() + (all.isEmpty() ? "" : "(" + values.arguments(all) + ")");
    }

    private static NoQuteForm tooMuch(Filter filter, String limit) {
        return new NoQuteForm("the filter %s takes %s here: choose in the view what it is given".formatted(filter.name(),
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
