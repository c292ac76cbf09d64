package io.quarkiverse.flask.runtime.internal.debug;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.debug.values.Secrets;

/**
 * A request's path and query as they may be seen.
 */
final class ShownPath {

    private static final Pattern VARIABLE = Pattern.compile("<(?:\\w+(?:\\(.*?\\))?:)?(\\w+)>");

    private ShownPath() {
    }

    static String of(Request request) {
        return path(request) + query(request.queryString());
    }

    /**
     * Where the rule has a secret variable, the path is told by the rule: what a converter has read may be written otherwise.
     */
    private static String path(Request request) {
        UrlRule rule = request.urlRule();
        if (rule == null || rule.converters().keySet().stream().noneMatch(Secrets::isSecret)) {
            return request.path();
        }
        Map<String, Object> values = request.viewArgs(); // of which the application may have taken some
        return VARIABLE.matcher(rule.rule()).replaceAll(variable -> {
            String name = variable.group(1);
            Object value = values.getOrDefault(name, variable.group());
            return Matcher.quoteReplacement(Secrets.mask(name, String.valueOf(value)));
        });
    }

    private static String query(String query) {
        return query.isEmpty() ? ""
                : Stream.of(query.split("&", -1)).map(ShownPath::pair).collect(Collectors.joining("&", "?", ""));
    }

    private static String pair(String pair) {
        int equals = pair.indexOf('=');
        return equals < 0 ? pair
                : pair.substring(0, equals + 1) + Secrets.mask(decoded(pair.substring(0, equals)), pair.substring(equals + 1));
    }

    static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }
}
