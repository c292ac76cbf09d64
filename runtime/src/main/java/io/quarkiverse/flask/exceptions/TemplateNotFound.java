package io.quarkiverse.flask.exceptions;

import java.util.List;

/**
 * There is no template of that name, or of any of several names: Jinja's {@code TemplateNotFound} and
 * {@code TemplatesNotFound}. The message says where it was looked for. No answer for clients: unless a handler takes it, the
 * request fails.
 *
 * @since 1.0
 */
public class TemplateNotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** The names that were tried. */
    private final List<String> names;

    /**
     * Creates the exception.
     *
     * @param names the names that were tried, in this order
     * @param message what is missing, and where it was looked for
     */
    public TemplateNotFound(List<String> names, String message) {
        super(message);
        this.names = List.copyOf(names);
    }

    /**
     * Returns the names that were tried, in this order: {@code exception.name} and {@code exception.names}.
     */
    public List<String> names() {
        return names;
    }
}
