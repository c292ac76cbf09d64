package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Optional;

import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.BadRequestKeyException;
import io.quarkiverse.flask.exceptions.HttpException;

/**
 * Which exceptions are failures although they have a response of their own.
 *
 * @param httpExceptions whether all are
 * @param badRequests whether bad requests are; unless it is said, those for a missing key while the application is debugged
 */
public record Traps(boolean httpExceptions, Optional<Boolean> badRequests) {

    boolean catches(HttpException exception, boolean debug) {
        return httpExceptions || (badRequests.isPresent() ? badRequests.get() && exception instanceof BadRequest
                : debug && exception instanceof BadRequestKeyException);
    }
}
