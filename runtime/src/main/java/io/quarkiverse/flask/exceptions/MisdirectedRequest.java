package io.quarkiverse.flask.exceptions;

/**
 * 421 Misdirected Request.
 *
 * @since 1.0
 */
public class MisdirectedRequest extends HttpException {

    private static final long serialVersionUID = 1;

    /**
     * Creates the error with the usual description.
     */
    public MisdirectedRequest() {
        this("This server does not answer for the host that was asked.");
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public MisdirectedRequest(String description) {
        super(421, "Misdirected Request", description);
    }
}
