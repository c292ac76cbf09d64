package io.quarkiverse.flask.runtime.internal.debug.web;

/**
 * Why a request is not answered.
 *
 * @param status the HTTP status
 * @param message what to do about it
 */
record Refusal(int status, String message) {

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int METHOD_NOT_ALLOWED = 405;
    static final int GONE = 410;
    static final int TOO_LARGE = 413;
    static final int UNSUPPORTED_MEDIA_TYPE = 415;
    static final int LOCKED = 423;
    static final int INTERNAL_SERVER_ERROR = 500;
    static final int UNAVAILABLE = 503;

    /** Thrown where a request turns out to be wrong. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Refusal refusal;

        Refused(int status, String message) {
            super(message, null, false, false);
            this.refusal = new Refusal(status, message);
        }

        Refusal refusal() {
            return refusal;
        }
    }
}
