package io.quarkiverse.flask.runtime.internal.template;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What the filters call their arguments, in their order: Jinja's names.
 */
final class FilterParameters {

    static final String ATTRIBUTE = "attribute";

    /** A parameter, and what says in a template that it has its default. */
    record Parameter(String name, String otherwise) {
    }

    private static final Map<String, List<Parameter>> ALL = Map.ofEntries(
            filter("upper"), filter("lower"), filter("capitalize"), filter("title"), filter("trim", "chars"),
            filter("replace", "old", "new", "count"),
            filter("truncate", "length=255", "killwords=false", "end='...'", "leeway"),
            filter("wordcount"), filter("striptags"), filter("urlencode"), filter("center", "width=80"),
            filter("indent", "width=4", "first=false", "blank=false"),
            filter("int", "default=0", "base=10"), filter("float", "default=0.0d"), filter("filesizeformat", "binary=false"),
            filter("abs"), filter("round", "precision=0", "method='common'"),
            filter("first"), filter("last"), filter("length"), filter("count"), filter("reverse"),
            filter("join", "d=''", ATTRIBUTE), filter("sort", "reverse=false", "case_sensitive=false", ATTRIBUTE),
            filter("unique", "case_sensitive=false", ATTRIBUTE), filter("sum", ATTRIBUTE, "start=0"),
            filter("min", "case_sensitive=false", ATTRIBUTE), filter("max", "case_sensitive=false", ATTRIBUTE),
            filter("escape"), filter("e"), filter("forceescape"), filter("string"), filter(JsonFilter.NAME, "indent"),
            filter("default", "default_value=''", "boolean=false"), filter("d", "default_value=''", "boolean=false"));

    private FilterParameters() {
    }

    private static Map.Entry<String, List<Parameter>> filter(String name, String... parameters) {
        return Map.entry(name, Arrays.stream(parameters).map(parameter -> {
            int equals = parameter.indexOf('=');
            return equals < 0 ? new Parameter(parameter, "null")
                    : new Parameter(parameter.substring(0, equals), parameter.substring(equals + 1));
        }).toList());
    }

    /** The parameters of a filter, or {@code null} if there is none of that name. */
    static List<Parameter> of(String filter) {
        return ALL.get(filter);
    }

    /** Where a parameter of a filter stands; negative if it has none of that name. */
    static int index(String filter, String parameter) {
        List<Parameter> parameters = ALL.getOrDefault(filter, List.of());
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).name().equals(parameter)) {
                return i;
            }
        }
        return -1;
    }
}
