package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.List;
import java.util.Locale;

import io.quarkiverse.flask.runtime.internal.debug.console.Console;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
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
                .put("results", values(answer.results())).put("problem", answer.problem());
    }

    static JsonObject of(Console.Completion completion) {
        return new JsonObject().put("from", completion.from()).put("suggestions", new JsonArray(completion.suggestions()));
    }

    private static JsonArray values(List<ShownValue> values) {
        JsonArray all = new JsonArray();
        values.forEach(value -> all.add(new JsonObject().put("name", value.name()).put("type", value.type())
                .put("text", value.text()).put("children", values(value.children())).put("more", value.more())));
        return all;
    }
}
