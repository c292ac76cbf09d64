package io.quarkiverse.flask.runtime.internal.http;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * What reading a request needs of the application.
 *
 * @param json the JSON functions
 * @param maxFormMemorySize the largest urlencoded form, in bytes
 */
public record RequestSettings(JsonProvider json, long maxFormMemorySize) {
}
