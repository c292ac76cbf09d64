package io.quarkiverse.flask.runtime.internal.http;

/**
 * A multipart body that is none: the request's form is empty then.
 */
final class MalformedFormException extends Exception {

    private static final long serialVersionUID = 1;

    MalformedFormException() {
        super("The body is not multipart/form-data.", null, false, false);
    }
}
