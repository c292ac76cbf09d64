package io.quarkiverse.flask;

import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.quarkiverse.flask.exceptions.HttpException;

/**
 * What the application and blueprints have in common: rules, hooks and error handlers, added in code. Flask's
 * {@code Scaffold}.
 * <p>
 * On the application, a hook or handler applies to every request; on a blueprint, to those for its endpoints and the
 * endpoints of blueprints nested in it.
 *
 * @param <T> what the methods return: the object itself
 * @since 1.0
 */
public interface Scaffold<T extends Scaffold<T>> {

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
    T addUrlRule(String rule, String endpoint, View view, Consumer<RuleOptions> options);

    /**
     * Adds a rule for {@code GET}.
     */
    default T addUrlRule(String rule, String endpoint, View view) {
        return addUrlRule(rule, endpoint, view, options -> {
        });
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default T route(String rule, View view) {
        return get(rule, view);
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default T route(String rule, Callable<?> view) {
        return get(rule, view);
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default T get(String rule, View view) {
        return addUrlRule(rule, "GET " + rule, view, options -> options.methods("GET"));
    }

    /**
     * Adds a rule for {@code GET} whose endpoint is named after it.
     */
    default T get(String rule, Callable<?> view) {
        return get(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code POST} whose endpoint is named after it.
     */
    default T post(String rule, View view) {
        return addUrlRule(rule, "POST " + rule, view, options -> options.methods("POST"));
    }

    /**
     * Adds a rule for {@code POST} whose endpoint is named after it.
     */
    default T post(String rule, Callable<?> view) {
        return post(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code PUT} whose endpoint is named after it.
     */
    default T put(String rule, View view) {
        return addUrlRule(rule, "PUT " + rule, view, options -> options.methods("PUT"));
    }

    /**
     * Adds a rule for {@code PUT} whose endpoint is named after it.
     */
    default T put(String rule, Callable<?> view) {
        return put(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code PATCH} whose endpoint is named after it.
     */
    default T patch(String rule, View view) {
        return addUrlRule(rule, "PATCH " + rule, view, options -> options.methods("PATCH"));
    }

    /**
     * Adds a rule for {@code PATCH} whose endpoint is named after it.
     */
    default T patch(String rule, Callable<?> view) {
        return patch(rule, args -> view.call());
    }

    /**
     * Adds a rule for {@code DELETE} whose endpoint is named after it.
     */
    default T delete(String rule, View view) {
        return addUrlRule(rule, "DELETE " + rule, view, options -> options.methods("DELETE"));
    }

    /**
     * Adds a rule for {@code DELETE} whose endpoint is named after it.
     */
    default T delete(String rule, Callable<?> view) {
        return delete(rule, args -> view.call());
    }

    /**
     * Names a URL that another rule answers, so that it can be built: {@code app.add_url_rule} without a view.
     */
    default T addUrlRule(String rule, String endpoint) {
        return addUrlRule(rule, endpoint, null, options -> options.buildOnly(true));
    }

    /**
     * Answers errors of a status code: {@link ErrorHandler} in code.
     *
     * @throws IllegalArgumentException if the code is none that {@link Flask#abort(int)} knows
     */
    T errorHandler(int code, Function<HttpException, ?> handler);

    /**
     * Answers exceptions of a class and its subclasses: {@link ErrorHandler} in code.
     */
    <E extends Throwable> T errorHandler(Class<E> exception, Function<? super E, ?> handler);

    /**
     * Runs before each request; a result other than {@code null} is the response: {@link BeforeRequest} in code.
     */
    T beforeRequest(Callable<?> hook);

    /**
     * Runs on each response: {@link AfterRequest} in code.
     */
    T afterRequest(UnaryOperator<Response> hook);

    /**
     * Runs when a request is over, with its unhandled exception or {@code null}: {@link TeardownRequest} in code.
     */
    T teardownRequest(Consumer<Throwable> hook);

    /**
     * Adds values to every template: {@link ContextProcessor} in code.
     */
    T contextProcessor(Supplier<? extends Map<String, ?>> processor);

    /**
     * Adds values to URLs before they are built: {@link UrlDefaults} in code. The function gets the endpoint and the values,
     * which it may change.
     */
    T urlDefaults(BiConsumer<String, Map<String, Object>> function);

    /**
     * Changes the arguments of requests before their hooks: {@link UrlValuePreprocessor} in code. The function gets the
     * endpoint and the arguments, both {@code null} if no rule matched. The build does not know of it: an annotated view still
     * needs a parameter for each variable.
     */
    T urlValuePreprocessor(BiConsumer<String, Map<String, Object>> function);

    /**
     * Registers a blueprint under a name: Flask's {@code register_blueprint}. The function adds its rules, hooks and handlers;
     * called with the same function again, under another name, the blueprint is there twice.
     *
     * <pre>
     * app.registerBlueprint("shop", shop -&gt; shop
     *         .urlPrefix("/shop")
     *         .get("/", () -&gt; "What would you like?"));
     * </pre>
     *
     * @param name the blueprint's name, without a dot; its endpoints start with it and a dot
     * @throws IllegalArgumentException if the name is empty, has a dot, or is registered here already
     * @throws IllegalStateException once the application has started
     */
    T registerBlueprint(String name, Consumer<BlueprintSetup> setup);

    /**
     * Adds a command: {@link Command} in code. On a blueprint it is grouped under the blueprint's name.
     *
     * @param name the command's name, a word like {@code init-db}
     * @param command gets the words after the name as they are
     * @throws IllegalArgumentException if the name is none, or taken
     * @throws IllegalStateException once the application has started
     */
    T command(String name, CommandFunction command);
}
