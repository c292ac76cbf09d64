package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.List;

/**
 * What is to be known of a hook without calling it.
 *
 * @param scope the blueprint it applies to, or {@link Hooks#APPLICATION}
 * @param kind when it is called
 * @param description where it is declared
 * @param execution where it runs
 */
public record HookOutline(String scope, Kind kind, String description, Execution execution) {

    /** When a hook is called. */
    public enum Kind {
        URL_VALUE_PREPROCESSOR,
        BEFORE_REQUEST,
        AFTER_REQUEST,
        TEARDOWN_REQUEST,
        TEARDOWN_APP_CONTEXT,
        CONTEXT_PROCESSOR,
        URL_DEFAULTS
    }

    static List<HookOutline> of(String scope, Kind kind, List<? extends Hooks.Hook<?>> hooks) {
        return hooks.stream().map(hook -> new HookOutline(scope, kind, hook.description(), hook.execution())).toList();
    }
}
