package io.quarkiverse.flask.runtime.internal.dispatch;

import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.HttpException;

/** Which exceptions are failures although they have a response of their own. */
public record Traps(boolean httpExceptions, boolean badRequests) {

    boolean catches(HttpException exception) {
        return httpExceptions || badRequests && exception instanceof BadRequest;
    }
}
