package io.quarkiverse.flask.runtime.internal.http;

import java.util.OptionalLong;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * What reading a request needs of the application.
 *
 * @param json the JSON functions
 * @param maxFormMemorySize the largest urlencoded form, in bytes
 * @param maxContentLength the largest body, in bytes, unless the server decides
 */
public record RequestSettings(JsonProvider json, long maxFormMemorySize, OptionalLong maxContentLength) {
}
