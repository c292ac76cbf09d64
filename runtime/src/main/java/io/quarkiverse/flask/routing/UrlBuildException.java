package io.quarkiverse.flask.routing;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Thrown when no URL can be built: Werkzeug's {@code BuildError}. The message says what was missing, or what was probably
 * meant.
 *
 * @since 1.0
 */
public class UrlBuildException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String endpoint;
    private final transient Map<String, Object> values;
    private final String method;

    /**
     * Creates an exception.
     *
     * @param endpoint the endpoint that was asked for
     * @param values the values that were given
     * @param method the HTTP method that was asked for, or {@code null}
     * @param suggestion what was probably meant; may be empty
     */
    public UrlBuildException(String endpoint, Map<String, ?> values, String method, String suggestion) {
        super("There is no URL for the endpoint '%s'%s with the values %s.%s".formatted(endpoint,
                method == null ? "" : " and method " + method, values.keySet(), suggestion.isEmpty() ? "" : " " + suggestion));
        this.endpoint = endpoint;
        this.values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        this.method = method;
    }

    /**
     * Returns the endpoint that was asked for.
     */
    public String endpoint() {
        return endpoint;
    }

    /**
     * Returns the values that were given.
     */
    public Map<String, Object> values() {
        return values == null ? Map.of() : values;
    }

    /**
     * Returns the HTTP method that was asked for, or {@code null}.
     */
    public String method() {
        return method;
    }
}
