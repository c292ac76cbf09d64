package io.quarkiverse.flask;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.testing.ClientOptions;
import io.quarkiverse.flask.testing.FlaskCliRunner;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.RequestBuilder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * The application: the {@code Flask} object, {@code app} and {@code current_app}.
 * <p>
 * Injectable, and {@link Flask#currentApp()}. What annotations declare can also be added in code while the application
 * starts, by observing it:
 *
 * <pre>
 * void routes(&#64;Observes FlaskApp app) {
 *     app.get("/ping", () -&gt; "pong");
 * }
 * </pre>
 *
 * Once it has started, the methods that add something throw {@link IllegalStateException}.
 *
 * @since 1.0
 */
public interface FlaskApp extends Scaffold<FlaskApp> {

    /**
     * Returns the application's name: {@code quarkus.application.name}.
     */
    String name();

    /**
     * Returns the settings under Flask's names ({@code SECRET_KEY}), and each {@code flask.config.KEY} as {@code KEY}.
     */
    Config config();

    /**
     * Tells whether the application is debugged: Flask's {@code app.debug}. In dev mode it is, unless {@link #debug(boolean)}
     * or {@code quarkus.flask.debug} say otherwise.
     */
    boolean debug();

    /**
     * Says whether the application is debugged: Flask's {@code app.run(debug=…)}. Only in dev mode failures are shown on an
     * error page. {@code --debug}, environment variables and system properties have the last word.
     *
     * @throws IllegalStateException once the application has started
     */
    FlaskApp debug(boolean debug);

    /**
     * Says which host the server listens to, {@code 0.0.0.0} for all of this machine's: Flask's {@code app.run(host=…)}. It
     * wins over {@code quarkus.http.host} in application.properties; {@code --host}, environment variables and system
     * properties have the last word. Tests keep theirs.
     *
     * @throws IllegalArgumentException if it is blank
     * @throws IllegalStateException once the application has started
     */
    FlaskApp host(String host);

    /**
     * Says which port the server listens to for HTTP: Flask's {@code app.run(port=…)}. It wins over
     * {@code quarkus.http.port} in application.properties; {@code --port}, environment variables and system properties have
     * the last word. Tests keep theirs.
     *
     * @param port 1 to 65535, or 0 for any that is free
     * @throws IllegalArgumentException for another number
     * @throws IllegalStateException once the application has started
     */
    FlaskApp port(int port);

    /**
     * Tells whether the application runs in a test: Flask's {@code app.testing}.
     */
    boolean testing();

    /**
     * Returns the logger named after the application: Flask's {@code app.logger}.
     */
    Logger logger();

    /**
     * Returns the key that signs sessions: {@code quarkus.flask.secret-key}.
     */
    Optional<String> secretKey();

    /**
     * Returns the rules in the order they were added.
     */
    UrlMap urlMap();

    /**
     * Returns the JSON functions: Flask's {@code app.json}.
     */
    JsonProvider json();

    /**
     * Returns what opens and saves sessions: Flask's {@code app.session_interface}. A bean of that type takes its place.
     */
    SessionInterface sessionInterface();

    /**
     * Returns for how long browsers use sent files without asking again ({@code SEND_FILE_MAX_AGE_DEFAULT}), or {@code null}.
     */
    Duration sendFileMaxAge();

    /**
     * Builds the URL of an endpoint, as {@link Flask#urlFor(String, Map)} does.
     *
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of that endpoint takes the values
     */
    String urlFor(String endpoint, Map<String, ?> values);

    /**
     * Builds the URL of a view by its method, as {@link Flask#urlFor(ViewReference.Of1, Object)} does.
     *
     * @param more values beside the arguments: for the query, or options like {@code _external}
     * @param arguments what the view's method would be called with
     * @throws IllegalArgumentException if the method is no view
     * @throws io.quarkiverse.flask.routing.UrlBuildException if no rule of its endpoint takes the values
     */
    String urlFor(ViewReference view, Map<String, ?> more, Object... arguments);

    /**
     * Converts whatever a view may return into a response.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    Response makeResponse(Object body);

    /**
     * Renders a template with the current context, as {@link Flask#renderTemplate(String, Map)} does.
     */
    default String renderTemplate(String name, Map<String, ?> values) {
        return renderTemplate(List.of(name), values);
    }

    /**
     * Renders the first of these templates that there is, as {@link Flask#renderTemplate(List, Map)} does.
     */
    String renderTemplate(List<String> names, Map<String, ?> values);

    /**
     * Renders a template given as text.
     */
    String renderTemplateString(String source, Map<String, ?> values);

    /**
     * Renders a template as a response whose text is sent as it comes, as {@link Flask#streamTemplate(String, Map)} does.
     */
    default Response streamTemplate(String name, Map<String, ?> values) {
        return streamTemplate(List.of(name), values);
    }

    /**
     * Renders the first of these templates that there is as {@link Flask#streamTemplate(List, Map)} does.
     */
    Response streamTemplate(List<String> names, Map<String, ?> values);

    /**
     * Renders a template given as text as a response whose text is sent as it comes.
     */
    Response streamTemplateString(String source, Map<String, ?> values);

    /**
     * Opens an application context on this thread until it is closed: Flask's {@code app.app_context()}.
     */
    Context appContext();

    /**
     * Opens the context of a request that comes from nowhere, on this thread until it is closed: Flask's
     * {@code app.test_request_context}. The URL is matched and the session can be used, but no hook runs before the teardown.
     *
     * @param path the path below the application's root, with or without a query; or a whole URL
     * @throws IllegalArgumentException if the options make no request
     */
    Context testRequestContext(String path, Consumer<RequestBuilder> options);

    /**
     * Opens the context of a {@code GET} request that comes from nowhere.
     */
    default Context testRequestContext(String path) {
        return testRequestContext(path, request -> {
        });
    }

    /**
     * Creates a client that sends requests to this application over HTTP, for tests in the same JVM: Flask's
     * {@code app.test_client}.
     */
    FlaskClient testClient(Consumer<ClientOptions> options);

    /**
     * Creates a client with cookies for tests in the same JVM.
     */
    default FlaskClient testClient() {
        return testClient(options -> {
        });
    }

    /**
     * Runs when an application context ends, with the unhandled exception or {@code null}: {@link TeardownAppContext} in code.
     */
    FlaskApp teardownAppContext(Consumer<Throwable> hook);

    /**
     * Builds URLs that no rule has: Flask's {@code url_build_error_handlers}. Handlers are asked in order until one does not
     * return
     * {@code null}; if all do, the exception is thrown.
     */
    FlaskApp urlBuildErrorHandler(Function<UrlBuildException, String> handler);

    /**
     * Registers an annotated blueprint once more, under another name: its rules, hooks, handlers and nested blueprints. Flask's
     * {@code register_blueprint(bp, name=…, url_prefix=…)}.
     *
     * @param blueprint a class with {@link Blueprint}
     * @throws IllegalArgumentException if the class is no blueprint, or the name is missing, has a dot, or is registered
     *         already
     * @throws IllegalStateException once the application has started
     */
    FlaskApp registerBlueprint(Class<?> blueprint, Consumer<BlueprintOptions> options);

    /**
     * Wraps the handler that serves this application, as a WSGI middleware wraps {@code app.wsgi_app}. It sees every request,
     * also those that no rule matches and that Quarkus serves otherwise. The one added last is outermost.
     */
    FlaskApp middleware(UnaryOperator<Handler<RoutingContext>> middleware);

    /**
     * Runs a command in an application context of its own, on this thread: what {@code flask init-db} does. It prints to
     * standard output, and what is wrong with its arguments to standard error.
     *
     * @param args the command's name, after its group's if it is in one, and its arguments
     * @return the exit code: 0 for success, 2 if it cannot be called so
     */
    int runCommand(String... args);

    /**
     * Returns what runs commands in tests: Flask's {@code app.test_cli_runner()}.
     */
    FlaskCliRunner testCliRunner();

    /**
     * A context opened by hand; closing it runs its teardown and brings back the one before.
     *
     * @since 1.0
     */
    interface Context extends AutoCloseable {

        /**
         * Ends the context.
         *
         * @throws IllegalStateException on another thread than the one that opened it, or while a later one is open
         */
        @Override
        void close();
    }
}
