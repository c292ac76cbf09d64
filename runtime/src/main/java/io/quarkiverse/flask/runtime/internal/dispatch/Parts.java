package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.runtime.internal.context.Signals;
import io.quarkiverse.flask.runtime.internal.template.Templates;
import io.quarkiverse.flask.session.SessionInterface;

/**
 * What an application is made of.
 *
 * @param name its name
 * @param rootPath the path it is mounted at, without a slash at its end
 * @param config the settings under Flask's names
 * @param ownSettings which of them are Flask's
 * @param json the JSON functions
 * @param templates the template engine
 * @param sessions where sessions are kept
 * @param settings the settings that serving needs
 * @param serverBody tells what the server can send besides text, bytes, files and streams
 * @param debugging whether it is debugged, and what dev mode shows of requests
 * @param signals where lifecycle events go
 * @param testTools what tests need
 * @param security what refuses requests
 */
public record Parts(String name, String rootPath, Map<String, Object> config, Set<String> ownSettings,
        JsonProvider json, Templates templates,
        SessionInterface sessions, Settings settings, Predicate<Object> serverBody, Debugging debugging,
        Signals signals, TestTools testTools, Security security) {

    /** Leaves the settings out: one of them is the secret key. */
    @Override
    public String toString() {
        return "Parts[name=%s, rootPath=%s]".formatted(name, rootPath);
    }
}
