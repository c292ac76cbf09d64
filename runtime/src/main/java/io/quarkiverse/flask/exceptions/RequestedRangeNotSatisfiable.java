package io.quarkiverse.flask.exceptions;

import java.util.Map;

/**
 * 416 Requested Range Not Satisfiable.
 *
 * @since 1.0
 */
public class RequestedRangeNotSatisfiable extends HttpException {

    private static final long serialVersionUID = 1;
    private static final String DESCRIPTION = "The server has no such part of what was asked for.";

    private final long length;

    /**
     * Creates the error with the usual description.
     */
    public RequestedRangeNotSatisfiable() {
        this(DESCRIPTION);
    }

    /**
     * Creates the error.
     *
     * @param description what happened, for the client
     */
    public RequestedRangeNotSatisfiable(String description) {
        super(416, "Requested Range Not Satisfiable", description);
        this.length = -1;
    }

    /**
     * Creates the error with the length of the whole in bytes, sent as {@code Content-Range}.
     */
    public RequestedRangeNotSatisfiable(long length) {
        super(416, "Requested Range Not Satisfiable", DESCRIPTION);
        this.length = length;
    }

    @Override
    public Map<String, String> headers() {
        return length < 0 ? Map.of() : Map.of("Content-Range", "bytes */" + length);
    }
}
