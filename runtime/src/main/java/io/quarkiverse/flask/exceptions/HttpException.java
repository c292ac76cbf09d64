package io.quarkiverse.flask.exceptions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Response;

/**
 * An error with an HTTP status: Werkzeug's {@code HTTPException}. Thrown by {@link io.quarkiverse.flask.Flask#abort(int)};
 * answered by an error handler, or with a plain page.
 *
 * @since 1.0
 */
public class HttpException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Integer code;
    private final String name;
    private transient Object description;
    private final transient Response response;

    /**
     * Creates an error.
     *
     * @param code the status, 400 to 599
     * @param name its standard name
     * @param description what happened, for the client
     */
    protected HttpException(int code, String name, String description) {
        super("%d %s: %s".formatted(code, name, description));
        this.code = code;
        this.name = name;
        this.description = description;
        this.response = null;
    }

    /**
     * Creates an exception that is answered with a response, whatever its status: Flask's {@code abort(response)}. No error
     * handler sees it.
     */
    public HttpException(Response response) {
        super("aborted with a response of status " + response.status());
        this.code = null;
        this.name = "";
        this.description = "";
        this.response = response;
    }

    /**
     * Creates the exception of a status.
     *
     * @param description what happened, for the client; {@code null} for the usual sentence
     * @throws IllegalArgumentException if no exception has this status
     */
    public static HttpException of(int code, String description) {
        return StatusExceptions.of(code, description);
    }

    /**
     * Creates the exception of a status; a description that is {@link Markup} is HTML already and not escaped in its page.
     *
     * @throws IllegalArgumentException if no exception has this status
     */
    public static HttpException of(int code, CharSequence description) {
        HttpException error = StatusExceptions.of(code, description.toString());
        error.description = description;
        return error;
    }

    /**
     * Returns the status that all exceptions of a class have: that of the class here which it is or extends.
     *
     * @return empty for {@link HttpException} itself and for what is no HTTP exception
     */
    public static OptionalInt codeOf(Class<? extends Throwable> type) {
        return StatusExceptions.codeOf(type);
    }

    /**
     * Returns the status, or {@code null} for an exception that is a response.
     */
    public Integer code() {
        return code;
    }

    /**
     * Returns the standard name of the status.
     */
    public String name() {
        return name;
    }

    /**
     * Returns what happened, for the client.
     */
    public String description() {
        return String.valueOf(description);
    }

    /**
     * Returns the headers that belong to the error, such as {@code Allow}.
     */
    public Map<String, String> headers() {
        return new LinkedHashMap<>();
    }

    /**
     * Returns the plain page of the error: a new response each time.
     */
    public Response response() {
        if (response != null) {
            return response;
        }
        String shown = Markup.escape(description instanceof Markup ? description : description()).toString().replace("\n",
                "<br>");
        Response page = new Response("""
                <!doctype html>
                <html lang=en>
                <title>%d %s</title>
                <h1>%s</h1>
                <p>%s</p>
                """.formatted(code, Markup.escape(name), Markup.escape(name), shown), code);
        headers().forEach(page::header);
        return page;
    }
}
