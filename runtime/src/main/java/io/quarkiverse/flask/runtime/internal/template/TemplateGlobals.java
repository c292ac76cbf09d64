package io.quarkiverse.flask.runtime.internal.template;

import io.quarkiverse.flask.Config;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Globals;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Session;

/**
 * The variables that Flask gives every template. The build makes Qute's globals of them, so that their types are known where
 * templates are checked; each is {@code null} where there is no such thing.
 */
public final class TemplateGlobals {

    private TemplateGlobals() {
    }

    /** The current request. */
    public static Request request() {
        return Flask.hasRequestContext() ? Flask.request() : null;
    }

    /** The current session. */
    public static Session session() {
        return Flask.hasRequestContext() ? Flask.session() : null;
    }

    /** The values of the current context. */
    public static Globals g() {
        return Flask.hasAppContext() ? Flask.g() : null;
    }

    /** The settings of the current application. */
    public static Config config() {
        return Flask.hasAppContext() ? Flask.currentApp().config() : null;
    }
}
