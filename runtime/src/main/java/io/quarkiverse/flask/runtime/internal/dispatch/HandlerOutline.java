package io.quarkiverse.flask.runtime.internal.dispatch;

/**
 * What is to be known of an error handler without calling it.
 *
 * @param scope the blueprint it applies to, or {@link Hooks#APPLICATION}
 * @param code the status it answers, 0 for any
 * @param exception the class of the exceptions it answers
 * @param description where it is declared
 * @param execution where it runs
 */
public record HandlerOutline(String scope, int code, String exception, String description, Execution execution) {
}
