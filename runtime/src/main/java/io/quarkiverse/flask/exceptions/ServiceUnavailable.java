package io.quarkiverse.flask.exceptions;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import io.quarkiverse.flask.http.HttpDate;

/**
 * 503 Service Unavailable.
 *
 * @since 1.0
 */
public class ServiceUnavailable extends HttpException {

    private static final long serialVersionUID = 1;

    private final Duration retryAfter;
    private final Instant retryAt;

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
        this.retryAt = null;
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
        this.retryAt = null;
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     * @param retryAfterSeconds in how many seconds to try again; sent as {@code Retry-After}
     */
    public ServiceUnavailable(String description, int retryAfterSeconds) {
        this(description, Duration.ofSeconds(retryAfterSeconds));
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     * @param retryAt when to try again; sent as {@code Retry-After}
     */
    public ServiceUnavailable(String description, Instant retryAt) {
        super(503, "Service Unavailable", description);
        this.retryAfter = null;
        this.retryAt = retryAt;
    }

    /**
     * Returns in what time to try again, or {@code null} if that is not known or an instant.
     */
    public Duration retryAfter() {
        return retryAfter;
    }

    @Override
    public Map<String, String> headers() {
        if (retryAt != null) {
            return Map.of("Retry-After", HttpDate.format(retryAt));
        }
        return retryAfter == null ? Map.of() : Map.of("Retry-After", Long.toString(retryAfter.toSeconds()));
    }
}
