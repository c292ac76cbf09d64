package io.quarkiverse.flask.exceptions;

/**
 * 424 Failed Dependency.
 *
 * @since 1.0
 */
public class FailedDependency extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public FailedDependency() {
        this("The request depended on another one, which failed.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public FailedDependency(String description) {
        super(424, "Failed Dependency", description);
    }
}
