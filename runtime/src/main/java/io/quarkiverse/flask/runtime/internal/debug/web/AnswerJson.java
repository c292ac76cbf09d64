package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.Locale;

import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownJson;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Writes what consoles answer.
 */
final class AnswerJson {

    private AnswerJson() {
    }

    static JsonObject of(Console.Answer answer) {
        return new JsonObject().put("state", answer.state().name().toLowerCase(Locale.ROOT)).put("output", answer.output())
                .put("results", new JsonArray(ShownJson.of(answer.results()))).put("problem", answer.problem());
    }

    static JsonObject of(Console.Completion completion) {
        return new JsonObject().put("from", completion.from()).put("suggestions", new JsonArray(completion.suggestions()));
    }
}
