package io.quarkiverse.flask.runtime.internal.boot;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;

/**
 * A hook or error handler that the build found.
 *
 * @param kind when it is called
 * @param scope the blueprint it applies to, or empty for the application
 * @param description where it is declared
 * @param execution where it runs
 * @param parameters what it takes
 * @param codes the status codes of an error handler
 */
public record HookDefinition(Kind kind, String scope, String description, Execution execution, List<Parameter> parameters,
        List<Integer> codes) {

    /** When a hook is called. */
    public enum Kind {
        BEFORE_REQUEST,
        AFTER_REQUEST,
        TEARDOWN_REQUEST,
        TEARDOWN_APP_CONTEXT,
        CONTEXT_PROCESSOR,
        URL_DEFAULTS,
        URL_VALUE_PREPROCESSOR,
        ERROR_HANDLER
    }
}
