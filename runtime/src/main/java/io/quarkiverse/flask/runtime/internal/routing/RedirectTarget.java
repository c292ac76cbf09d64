package io.quarkiverse.flask.runtime.internal.routing;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.flask.routing.Converter;

/**
 * Where a redirecting rule leads, relative to the application's root.
 *
 * @param isPure whether nothing that the application wrote is called
 * @param target makes the target from the rule's arguments
 */
record RedirectTarget(boolean isPure, Function<Map<String, Object>, String> target) {

    private static final Pattern PLACEHOLDER = Pattern.compile("<([^>]+)>");

    static RedirectTarget of(Function<Map<String, Object>, String> target) {
        return new RedirectTarget(false, target);
    }

    /** Reads a target in which the rule's variables may stand: {@code items/<id>}. */
    static RedirectTarget of(String text, Map<String, Converter<?>> converters) {
        Matcher matcher = PLACEHOLDER.matcher(text);
        while (matcher.find()) {
            if (!converters.containsKey(matcher.group(1))) {
                throw new RuleException("its redirectTo '%s' holds <%s>, but the rule has only the variables %s."
                        .formatted(text, matcher.group(1), converters.keySet()));
            }
        }
        return new RedirectTarget(true, arguments -> PLACEHOLDER.matcher(text).replaceAll(found -> Matcher
                .quoteReplacement(toUrl(converters.get(found.group(1)), arguments.get(found.group(1))))));
    }

    @SuppressWarnings("unchecked")
    private static String toUrl(Converter<?> converter, Object value) {
        return ((Converter<Object>) converter).toUrl(value);
    }
}
