package io.quarkiverse.flask.runtime.internal.http;

import java.util.function.Function;

import io.quarkiverse.flask.JsonOptions;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.UnsupportedMediaType;
import io.quarkiverse.flask.json.JsonProvider;

/**
 * The body of a request as JSON.
 */
final class RequestJson {

    private final Request request;
    private final JsonProvider json;
    private boolean parsed;
    private Object value;

    RequestJson(Request request, JsonProvider json) {
        this.request = request;
        this.json = json;
    }

    Object value() {
        if (!parsed) {
            requireJson();
            value = parse(json::loads);
            parsed = true;
        }
        return value;
    }

    <T> T value(Class<T> type) {
        requireJson();
        return parse(text -> json.loads(text, type));
    }

    Object value(JsonOptions options) {
        try {
            return options.force() ? parse(json::loads) : value();
        } catch (BadRequest | UnsupportedMediaType e) {
            if (options.silent()) {
                return null;
            }
            throw e;
        }
    }

    private void requireJson() {
        if (!request.isJson()) {
            throw new UnsupportedMediaType(
                    "The request has no JSON: its Content-Type is '%s', not 'application/json'.".formatted(request.mimetype()));
        }
    }

    /** Some clients start UTF-8 with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private <T> T parse(Function<String, T> parser) {
        try {
            return parser.apply(withoutMark(request.text()));
        } catch (HttpException e) {
            throw e;
        } catch (RuntimeException e) {
            BadRequest bad = new BadRequest("The request's body is not the JSON that was expected.");
            bad.initCause(e);
            throw bad;
        }
    }
}
