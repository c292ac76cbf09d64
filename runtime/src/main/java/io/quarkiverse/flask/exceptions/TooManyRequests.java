package io.quarkiverse.flask.exceptions;

import java.time.Duration;
import java.util.Map;

/**
 * 429 Too Many Requests.
 *
 * @since 1.0
 */
public class TooManyRequests extends HttpException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;

    /**
     * Creates the error with the usual description.
     */
    public TooManyRequests() {
        this("There were too many requests in too short a time.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public TooManyRequests(String description) {
        super(429, "Too Many Requests", description);
        this.retryAfter = null;
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     * @param retryAfter when to try again, to the second; sent as {@code Retry-After}
     */
    public TooManyRequests(String description, Duration retryAfter) {
        super(429, "Too Many Requests", description);
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
