package io.quarkiverse.flask.runtime.internal.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.RuleOptions;
import io.quarkiverse.flask.View;
import io.quarkiverse.flask.ViewReference;
import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.RequestSettings;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.UrlProblems;
import io.quarkiverse.flask.runtime.internal.template.Templates;
import io.quarkiverse.flask.session.SessionInterface;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * The application: takes rules, hooks and handlers until it has started, and answers with them afterwards.
 */
public final class FlaskApplication implements FlaskApp {

    /**
     * What an application is made of.
     *
     * @param name its name
     * @param rootPath the path it is mounted at, without a slash at its end
     * @param config the settings under Flask's names
     * @param json the JSON functions
     * @param templates the template engine
     * @param sessions where sessions are kept
     * @param settings the settings that serving needs
     * @param serverBody tells what the server can send besides text, bytes, files and streams
     * @param failurePage shows unhandled exceptions in dev mode
     */
    public record Parts(String name, String rootPath, Map<String, Object> config, JsonProvider json, Templates templates,
            SessionInterface sessions, Settings settings, Predicate<Object> serverBody, FailurePage failurePage) {

        /** Leaves the settings out: one of them is the secret key. */
        @Override
        public String toString() {
            return "Parts[name=%s, rootPath=%s]".formatted(name, rootPath);
        }
    }

    /** Which exceptions are failures although they have a response of their own. */
    public record Traps(boolean httpExceptions, boolean badRequests) {

        boolean catches(HttpException exception) {
            return httpExceptions || badRequests && exception instanceof BadRequest;
        }
    }

    /** The settings that serving needs, typed. */
    public record Settings(String sessionCookieName, boolean sessionRefreshEachRequest,
            Optional<Duration> sendFileMaxAge, Domains domains, TrustedHosts trustedHosts, Traps traps,
            String preferredUrlScheme,
            long maxFormMemorySize,
            OptionalLong maxContentLength) {
    }

    private final Parts parts;
    private final Logger logger;
    private final RuleTable rules;
    private final ViewReferences viewReferences;
    private final Hooks hooks = new Hooks();
    private final ErrorHandlers errorHandlers = new ErrorHandlers();
    private final ResponseConverter converter;
    private final RequestSettings requestSettings;
    private final List<UnaryOperator<Handler<RoutingContext>>> middleware = new ArrayList<>();
    private volatile UrlFor urlFor;
    private volatile boolean started;

    public FlaskApplication(Parts parts, RuleTable rules) {
        this.parts = parts;
        this.rules = rules;
        this.viewReferences = rules.viewReferences();
        this.logger = Logger.getLogger(parts.name());
        this.converter = new ResponseConverter(parts.json(), parts.templates(), parts.serverBody());
        this.requestSettings = new RequestSettings(parts.json(), parts.settings().maxFormMemorySize(),
                parts.settings().maxContentLength());
    }

    /** Builds the tree of all rules and refuses more from now on. */
    public void start() {
        rules.check();
        started = true;
        parts.templates().contextProcessors(hooks.contextProcessors());
        urlFor();
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public Map<String, Object> config() {
        return parts.config();
    }

    @Override
    public Logger logger() {
        return logger;
    }

    @Override
    public Optional<String> secretKey() {
        return Optional.ofNullable((String) parts.config().get("SECRET_KEY"));
    }

    @Override
    public UrlMap urlMap() {
        return routes();
    }

    @Override
    public JsonProvider json() {
        return parts.json();
    }

    @Override
    public Duration sendFileMaxAge() {
        return parts.settings().sendFileMaxAge().orElse(null);
    }

    @Override
    public String urlFor(String endpoint, Map<String, ?> values) {
        return urlFor().build(endpoint, values);
    }

    @Override
    public String urlFor(ViewReference view, Map<String, ?> more, Object... arguments) {
        NamedView named = viewReferences.find(view);
        return urlFor(named.endpoint(), named.values(arguments, more));
    }

    @Override
    public Response makeResponse(Object body) {
        return converter.convert(body);
    }

    @Override
    public String renderTemplate(String name, Map<String, ?> values) {
        return parts.templates().render(name, values);
    }

    @Override
    public String renderTemplateString(String source, Map<String, ?> values) {
        return parts.templates().renderString(source, values);
    }

    @Override
    public Context appContext() {
        return new OpenedContext(FlaskContext.of(this), hooks);
    }

    @Override
    public FlaskApp addUrlRule(String rule, String endpoint, View view, Consumer<RuleOptions> options) {
        starting("addUrlRule");
        RuleOptions chosen = new RuleOptions();
        options.accept(chosen);
        rules.add(rule, endpoint, view, chosen);
        urlFor = null;
        return this;
    }

    @Override
    public FlaskApp errorHandler(int code, Function<HttpException, ?> handler) {
        starting("errorHandler");
        errorHandlers.add(code, "for " + code, Execution.BLOCKING, error -> handler.apply((HttpException) error));
        return this;
    }

    @Override
    public <T extends Throwable> FlaskApp errorHandler(Class<T> exception, Function<? super T, ?> handler) {
        starting("errorHandler");
        errorHandlers.add(exception, "for " + exception.getName(), Execution.BLOCKING,
                error -> handler.apply(exception.cast(error)));
        return this;
    }

    @Override
    public FlaskApp beforeRequest(Callable<?> hook) {
        starting("beforeRequest");
        hooks.before("added in code", Execution.BLOCKING, hook);
        return this;
    }

    @Override
    public FlaskApp afterRequest(UnaryOperator<Response> hook) {
        starting("afterRequest");
        hooks.after("added in code", Execution.BLOCKING, hook::apply);
        return this;
    }

    @Override
    public FlaskApp teardownRequest(Consumer<Throwable> hook) {
        starting("teardownRequest");
        hooks.teardown("added in code", Execution.BLOCKING, hook);
        return this;
    }

    @Override
    public FlaskApp contextProcessor(Supplier<? extends Map<String, ?>> processor) {
        starting("contextProcessor");
        hooks.contextProcessor(processor);
        return this;
    }

    @Override
    public FlaskApp urlDefaults(BiConsumer<String, Map<String, Object>> function) {
        starting("urlDefaults");
        hooks.urlDefaults(function);
        return this;
    }

    @Override
    public FlaskApp urlValuePreprocessor(BiConsumer<String, Map<String, Object>> function) {
        starting("urlValuePreprocessor");
        hooks.urlValuePreprocessor(Execution.BLOCKING, function);
        return this;
    }

    @Override
    public FlaskApp middleware(UnaryOperator<Handler<RoutingContext>> wrapper) {
        starting("middleware");
        middleware.add(wrapper);
        return this;
    }

    /** Wraps a handler into all middlewares, the one added last outermost. */
    public Handler<RoutingContext> wrap(Handler<RoutingContext> handler) {
        Handler<RoutingContext> wrapped = handler;
        for (UnaryOperator<Handler<RoutingContext>> wrapper : middleware) {
            wrapped = wrapper.apply(wrapped);
        }
        return wrapped;
    }

    public Hooks hooks() {
        return hooks;
    }

    public ErrorHandlers errorHandlers() {
        return errorHandlers;
    }

    /** Says why no URL of an endpoint can be built, if that is certain. */
    public Optional<String> urlProblem(String endpoint, Set<String> names, boolean complete) {
        return UrlProblems.find(rules.rules(), endpoint, names, complete && hooks.urlDefaults().isEmpty());
    }

    Routes routes() {
        return rules.routes();
    }

    Endpoint endpoint(String name) {
        return rules.endpoint(name);
    }

    String rootPath() {
        return parts.rootPath();
    }

    Traps traps() {
        return parts.settings().traps();
    }

    TrustedHosts trustedHosts() {
        return parts.settings().trustedHosts();
    }

    Domains domains() {
        return parts.settings().domains();
    }

    SessionInterface sessions() {
        return parts.sessions();
    }

    ResponseConverter converter() {
        return converter;
    }

    FailurePage failurePage() {
        return parts.failurePage();
    }

    RequestSettings requestSettings() {
        return requestSettings;
    }

    /** Tells whether a session that nobody used may still have to be sent anew. */
    boolean refreshesSessions(Request request) {
        return parts.settings().sessionRefreshEachRequest()
                && request.cookies().contains(parts.settings().sessionCookieName());
    }

    private UrlFor urlFor() {
        UrlFor current = urlFor;
        if (current == null) {
            Settings settings = parts.settings();
            current = new UrlFor(routes(), hooks.urlDefaults(), rootPath(), settings.domains(), settings.preferredUrlScheme());
            urlFor = current;
        }
        return current;
    }

    private void starting(String method) {
        if (started) {
            throw new IllegalStateException(("FlaskApp.%s can no longer be called: the application has started. Call it while "
                    + "it starts, in a method that observes it: void setup(@Observes FlaskApp app).").formatted(method));
        }
    }
}
