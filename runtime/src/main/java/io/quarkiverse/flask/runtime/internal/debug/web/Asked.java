package io.quarkiverse.flask.runtime.internal.debug.web;

import io.quarkiverse.flask.runtime.internal.debug.web.Refusal.Refused;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;

/**
 * The JSON object that a page has sent; each value has to be there, and of its type.
 */
final class Asked {

    private final JsonObject values;

    private Asked(JsonObject values) {
        this.values = values;
    }

    static Asked read(Buffer body) throws Refused {
        try {
            return new Asked(new JsonObject(body));
        } catch (DecodeException | ClassCastException e) {
            throw new Refused(Refusal.BAD_REQUEST, "The body is no JSON object.");
        }
    }

    String text(String name) throws Refused {
        if (values.getValue(name) instanceof String text) {
            return text;
        }
        throw new Refused(Refusal.BAD_REQUEST, "'%s' has to be a string.".formatted(name));
    }

    /** Returns a number from 0 to the greatest. */
    int number(String name, int greatest) throws Refused {
        if (values.getValue(name) instanceof Integer number && number >= 0 && number <= greatest) {
            return number;
        }
        throw new Refused(Refusal.BAD_REQUEST, "'%s' has to be a number that the page knows.".formatted(name));
    }
}
