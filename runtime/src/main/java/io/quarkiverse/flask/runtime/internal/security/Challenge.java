package io.quarkiverse.flask.runtime.internal.security;

import java.util.Map;

import io.quarkiverse.flask.exceptions.Unauthorized;

/**
 * Asks for credentials in the way of the application's authentication mechanism.
 */
final class Challenge extends Unauthorized {

    private static final long serialVersionUID = 1;

    private final transient Map<String, String> headers;

    Challenge(Map<String, String> headers) {
        this.headers = Map.copyOf(headers);
    }

    @Override
    public Map<String, String> headers() {
        return headers == null ? Map.of() : headers;
    }
}
