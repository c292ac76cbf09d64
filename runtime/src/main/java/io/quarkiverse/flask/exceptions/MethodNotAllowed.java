package io.quarkiverse.flask.exceptions;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * 405 Method Not Allowed.
 *
 * @since 1.0
 */
public class MethodNotAllowed extends HttpException {

    private static final long serialVersionUID = 1;
    private static final String DESCRIPTION = "The method is not allowed for this URL.";

    private final List<String> validMethods;

    /**
     * Creates the error with the usual description.
     */
    public MethodNotAllowed() {
        this(DESCRIPTION);
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public MethodNotAllowed(String description) {
        super(405, "Method Not Allowed", description);
        this.validMethods = List.of();
    }

    /**
     * Creates the error with the methods that are allowed, sent as {@code Allow}.
     */
    public MethodNotAllowed(Collection<String> validMethods) {
        super(405, "Method Not Allowed", DESCRIPTION);
        this.validMethods = List.copyOf(validMethods);
    }

    /**
     * Returns the methods that are allowed; empty if that is not known.
     */
    public List<String> validMethods() {
        return validMethods;
    }

    @Override
    public Map<String, String> headers() {
        return validMethods.isEmpty() ? Map.of() : Map.of("Allow", String.join(", ", validMethods));
    }
}
