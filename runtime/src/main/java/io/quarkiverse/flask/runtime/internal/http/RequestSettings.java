package io.quarkiverse.flask.runtime.internal.http;

import java.util.OptionalLong;

import io.quarkiverse.flask.json.JsonProvider;

/**
 * What reading a request needs of the application.
 *
 * @param json the JSON functions
 * @param formLimits what a form may cost
 * @param maxContentLength the largest body, in bytes, unless the server decides
 */
public record RequestSettings(JsonProvider json, FormLimits formLimits, OptionalLong maxContentLength) {
}
