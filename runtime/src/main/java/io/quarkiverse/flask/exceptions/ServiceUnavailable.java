package io.quarkiverse.flask.exceptions;

import java.time.Duration;
import java.util.Map;

/**
 * 503 Service Unavailable.
 *
 * @since 1.0
 */
public class ServiceUnavailable extends HttpException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /**
     * Creates the error with the usual description.
     */
    public ServiceUnavailable() {
        this("The server cannot answer at the moment. Try again later.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public ServiceUnavailable(String description) {
        super(503, "Service Unavailable", description);
        this.retryAfter = null;
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     * @param retryAfter when to try again, to the second; sent as {@code Retry-After}
     */
    public ServiceUnavailable(String description, Duration retryAfter) {
        super(503, "Service Unavailable", description);
        this.retryAfter = retryAfter;
    }

    /**
     * Returns when to try again, or {@code null}.
     */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        return retryAfter == null ? Map.of() : Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
}
