package io.quarkiverse.flask;

/**
 * The keyword arguments of Flask's {@code request.get_json}.
 *
 * @since 1.0
 */
public final class JsonOptions {

    private boolean force;
    private boolean silent;

    /**
     * Starts with neither.
     */
    public JsonOptions() {
    }

    /**
     * Parses the body whatever its content type says.
     */
    public JsonOptions force(boolean force) {
        this.force = force;
        return this;
    }

    /**
     * Gives {@code null} for a body that is not JSON, or not valid, instead of an error.
     */
    public JsonOptions silent(boolean silent) {
        this.silent = silent;
        return this;
    }

    /**
     * Tells whether the content type is ignored.
     */
    public boolean force() {
        return force;
    }

    /**
     * Tells whether errors give {@code null}.
     */
    public boolean silent() {
        return silent;
    }
}
