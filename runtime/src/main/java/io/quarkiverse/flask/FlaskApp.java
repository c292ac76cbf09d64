package io.quarkiverse.flask;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.routing.UrlMap;
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
public interface FlaskApp {

    /**
     * Returns the application's name: {@code quarkus.application.name}.
     */
    String name();

    /**
     * Returns the settings under Flask's names ({@code SECRET_KEY}), and each {@code flask.config.KEY} as {@code KEY}.
     */
    Map<String, Object> config();

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
    String renderTemplate(String name, Map<String, ?> values);

    /**
     * Renders a template given as text.
     */
    String renderTemplateString(String source, Map<String, ?> values);

    /**
     * Opens an application context on this thread until it is closed: Flask's {@code app.app_context()}.
     */
    Context appContext();

    /**
     * Adds a rule: Flask's {@code add_url_rule}.
     *
     * @param rule the URL rule
     * @param endpoint its name
     * @param view what answers; {@code null} for a rule that only builds URLs or redirects
     * @param options methods, defaults, and the rest
     * @throws IllegalArgumentException if the rule does not parse, or the endpoint has another view already
     * @throws IllegalStateException once the application has started
     */
    FlaskApp addUrlRule(String rule, String endpoint, View view, Consumer<RuleOptions> options);

    /**
     * Adds a rule for {@code GET}.
     */
    default FlaskApp addUrlRule(String rule, String endpoint, View view) {
        return addUrlRule(rule, endpoint, view, options -> {
        });
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default FlaskApp route(String rule, View view) {
        return get(rule, view);
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default FlaskApp route(String rule, Callable<?> view) {
        return get(rule, view);
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default FlaskApp get(String rule, View view) {
        return addUrlRule(rule, "GET " + rule, view, options -> options.methods("GET"));
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default FlaskApp get(String rule, Callable<?> view) {
        return get(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code POST} whose endpoint is named after it.
     */
    default FlaskApp post(String rule, View view) {
        return addUrlRule(rule, "POST " + rule, view, options -> options.methods("POST"));
    }

    /**
     * Adds a rule for {@code POST} whose endpoint is named after it.
     */
    default FlaskApp post(String rule, Callable<?> view) {
        return post(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code PUT} whose endpoint is named after it.
     */
    default FlaskApp put(String rule, View view) {
        return addUrlRule(rule, "PUT " + rule, view, options -> options.methods("PUT"));
    }

    /**
     * Adds a rule for {@code PUT} whose endpoint is named after it.
     */
    default FlaskApp put(String rule, Callable<?> view) {
        return put(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code PATCH} whose endpoint is named after it.
     */
    default FlaskApp patch(String rule, View view) {
        return addUrlRule(rule, "PATCH " + rule, view, options -> options.methods("PATCH"));
    }

    /**
     * Adds a rule for {@code PATCH} whose endpoint is named after it.
     */
    default FlaskApp patch(String rule, Callable<?> view) {
        return patch(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code DELETE} whose endpoint is named after it.
     */
    default FlaskApp delete(String rule, View view) {
        return addUrlRule(rule, "DELETE " + rule, view, options -> options.methods("DELETE"));
    }

    /**
     * Adds a rule for {@code DELETE} whose endpoint is named after it.
     */
    default FlaskApp delete(String rule, Callable<?> view) {
        return delete(rule, args -> view.call());
    }

    /**
     * Names a URL that another rule answers, so that it can be built: {@code app.add_url_rule} without a view.
     */
    default FlaskApp addUrlRule(String rule, String endpoint) {
        return addUrlRule(rule, endpoint, null, options -> options.buildOnly(true));
    }

    /**
     * Answers errors of a status code: {@link ErrorHandler} in code.
     *
     * @throws IllegalArgumentException if the code is none that {@link Flask#abort(int)} knows
     */
    FlaskApp errorHandler(int code, Function<HttpException, ?> handler);

    /**
     * Answers exceptions of a class and its subclasses: {@link ErrorHandler} in code.
     */
    <T extends Throwable> FlaskApp errorHandler(Class<T> exception, Function<? super T, ?> handler);

    /**
     * Runs before each request; a result other than {@code null} is the response: {@link BeforeRequest} in code.
     */
    FlaskApp beforeRequest(Callable<?> hook);

    /**
     * Runs on each response: {@link AfterRequest} in code.
     */
    FlaskApp afterRequest(UnaryOperator<Response> hook);

    /**
     * Runs when a request is over, with its unhandled exception or {@code null}: {@link TeardownRequest} in code.
     */
    FlaskApp teardownRequest(Consumer<Throwable> hook);

    /**
     * Adds values to every template: {@link ContextProcessor} in code.
     */
    FlaskApp contextProcessor(Supplier<? extends Map<String, ?>> processor);

    /**
     * Adds values to URLs before they are built: {@link UrlDefaults} in code. The function gets the endpoint and the values,
     * which it may change.
     */
    FlaskApp urlDefaults(BiConsumer<String, Map<String, Object>> function);

    /**
     * Changes the arguments of requests before their hooks: {@link UrlValuePreprocessor} in code. The function gets the
     * endpoint and the arguments, both {@code null} if no rule matched. The build does not know of it: an annotated view still
     * needs a parameter for each variable.
     */
    FlaskApp urlValuePreprocessor(BiConsumer<String, Map<String, Object>> function);

    /**
     * Wraps the handler that serves this application, as a WSGI middleware wraps {@code app.wsgi_app}. It sees every request,
     * also those that no rule matches and that Quarkus serves otherwise. The one added last is outermost.
     */
    FlaskApp middleware(UnaryOperator<Handler<RoutingContext>> middleware);

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
