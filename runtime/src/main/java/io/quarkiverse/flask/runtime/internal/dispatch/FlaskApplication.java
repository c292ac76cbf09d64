package io.quarkiverse.flask.runtime.internal.dispatch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.BlueprintOptions;
import io.quarkiverse.flask.BlueprintSetup;
import io.quarkiverse.flask.Config;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.RuleOptions;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.StreamingBody;
import io.quarkiverse.flask.View;
import io.quarkiverse.flask.ViewReference;
import io.quarkiverse.flask.json.JsonProvider;
import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkiverse.flask.routing.UrlMap;
import io.quarkiverse.flask.runtime.internal.command.CapturingRunner;
import io.quarkiverse.flask.runtime.internal.command.CommandLine;
import io.quarkiverse.flask.runtime.internal.command.Commands;
import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.RequestSettings;
import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkiverse.flask.runtime.internal.routing.Routes;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkiverse.flask.runtime.internal.routing.UrlProblems;
import io.quarkiverse.flask.session.SessionInterface;
import io.quarkiverse.flask.testing.ClientOptions;
import io.quarkiverse.flask.testing.FlaskCliRunner;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.RequestBuilder;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;

/**
 * The application: takes rules, hooks and handlers until it has started, and answers with them afterwards.
 */
public final class FlaskApplication extends CodeScaffold<FlaskApp> implements FlaskApp {

    private final Parts parts;
    private final Logger logger;
    private final RuleTable rules;
    private final Hooks hooks;
    private final ErrorHandlers errorHandlers;
    private final ApplicationConfig config;
    private final Urls urls;
    private final Blueprints blueprints;
    private final LifecycleEvents events;
    private final ResponseConverter converter;
    private final RequestSettings requestSettings;
    private final Commands commands = new Commands();
    private final CommandLine commandLine = new CommandLine(commands, new CommandScope(this));
    private final List<UnaryOperator<Handler<RoutingContext>>> middleware = new ArrayList<>();
    private final ChosenAddress address = new ChosenAddress();
    private volatile boolean started;
    private volatile ContextKeeper keeper;

    public FlaskApplication(Parts parts, RuleTable rules, Map<String, Mount> blueprints) {
        this(parts, rules, blueprints, new Hooks(), new ErrorHandlers());
    }

    private FlaskApplication(Parts parts, RuleTable rules, Map<String, Mount> blueprints, Hooks hooks,
            ErrorHandlers errorHandlers) {
        super(Hooks.APPLICATION, hooks, errorHandlers);
        this.hooks = hooks;
        this.errorHandlers = errorHandlers;
        this.config = new ApplicationConfig(parts.config(), parts.ownSettings(), this::starting);
        this.blueprints = new Blueprints(blueprints);
        this.parts = parts;
        this.rules = rules;
        this.urls = new Urls(rules, hooks, parts);
        this.events = new LifecycleEvents(this, parts.signals());
        this.logger = Logger.getLogger(parts.name());
        this.converter = new ResponseConverter(parts.json(), parts.templates(), parts.serverBody());
        this.requestSettings = new RequestSettings(parts.json(), parts.settings().formLimits(),
                parts.settings().maxContentLength());
    }

    /** Builds the tree of all rules and refuses more from now on. */
    public void start() {
        rules.check();
        started = true;
        events.surround(hooks);
        events.renderListener().ifPresent(parts.templates()::listener);
        parts.templates().json(parts.json());
        parts.templates().contextProcessors(() -> hooks.chain(currentBlueprint()).contextProcessors());
        routes();
    }

    @Override
    public String name() {
        return parts.name();
    }

    @Override
    public Config config() {
        return config;
    }

    @Override
    public boolean debug() {
        return parts.debugging().on();
    }

    @Override
    public FlaskApp debug(boolean debug) {
        starting("debug");
        parts.debugging().choose(debug);
        config.change("DEBUG", debug());
        return this;
    }

    @Override
    public FlaskApp host(String host) {
        starting("host");
        address.host(host);
        return this;
    }

    @Override
    public FlaskApp port(int port) {
        starting("port");
        address.port(port);
        return this;
    }

    /** Returns where code wants the server to listen. */
    public ChosenAddress address() {
        return address;
    }

    @Override
    public boolean testing() {
        return Boolean.TRUE.equals(config.get("TESTING"));
    }

    @Override
    public FlaskApp teardownAppContext(Consumer<Throwable> hook) {
        starting("teardownAppContext");
        hooks.teardownApp("added in code", Execution.BLOCKING, hook);
        return this;
    }

    @Override
    public FlaskApp urlBuildErrorHandler(Function<UrlBuildException, String> handler) {
        starting("urlBuildErrorHandler");
        urls.otherwise(handler);
        return this;
    }

    @Override
    public Logger logger() {
        return logger;
    }

    @Override
    public Optional<String> secretKey() {
        return Optional.ofNullable((String) config.get("SECRET_KEY"));
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
        return urls.build(endpoint, values);
    }

    @Override
    public String urlFor(ViewReference view, Map<String, ?> more, Object... arguments) {
        return urls.build(view, more, arguments);
    }

    @Override
    public Response makeResponse(Object body) {
        return converter.convert(body);
    }

    @Override
    public String renderTemplate(List<String> names, Map<String, ?> values) {
        return parts.templates().render(names, values);
    }

    @Override
    public String renderTemplateString(String source, Map<String, ?> values) {
        return parts.templates().renderString(source, values);
    }

    @Override
    public Response streamTemplate(List<String> names, Map<String, ?> values) {
        return streamed(parts.templates().stream(names, values));
    }

    @Override
    public Response streamTemplateString(String source, Map<String, ?> values) {
        return streamed(parts.templates().streamString(source, values));
    }

    private static Response streamed(StreamingBody body) {
        FlaskContext context = CurrentContext.get();
        if (context != null && context.hasRequest()) {
            context.stayForBody();
        }
        return new Response(body);
    }

    @Override
    public Context appContext() {
        return openedContext();
    }

    OpenedContext openedContext() {
        OpenedContext context = new OpenedContext(FlaskContext.of(this, parts.signals()), hooks::teardownApp);
        events.pushed();
        return context;
    }

    @Override
    public Context testRequestContext(String path, Consumer<RequestBuilder> options) {
        return new Dispatcher(this).open(parts.testTools().exchange(this, path, options));
    }

    @Override
    public FlaskClient testClient(Consumer<ClientOptions> options) {
        ClientOptions chosen = new ClientOptions();
        options.accept(chosen);
        return parts.testTools().client(this, chosen);
    }

    /** Sets who looks at the contexts of requests that have ended, {@code null} for nobody. */
    public void keeper(ContextKeeper newKeeper) {
        keeper = newKeeper;
    }

    ContextKeeper keeper() {
        return keeper;
    }

    @Override
    public int runCommand(String... args) {
        return commandLine.run(name(), System.out, System.err, List.of(args)).exitCode();
    }

    @Override
    public FlaskCliRunner testCliRunner() {
        return new CapturingRunner(commandLine);
    }

    public CommandLine commandLine() {
        return commandLine;
    }

    @Override
    public Commands commands() {
        return commands;
    }

    @Override
    public FlaskApp addUrlRule(String rule, String endpoint, View view, Consumer<RuleOptions> options) {
        starting("addUrlRule");
        RuleOptions chosen = new RuleOptions();
        options.accept(chosen);
        add(rules.spec(rule, endpoint, chosen), view, chosen);
        return this;
    }

    void add(RuleSpec spec, View view, RuleOptions chosen) {
        rules.add(spec, view, chosen);
    }

    @Override
    public FlaskApp registerBlueprint(String name, Consumer<BlueprintSetup> setup) {
        starting("registerBlueprint");
        register(null, name, setup);
        return this;
    }

    @Override
    public FlaskApp registerBlueprint(Class<?> blueprint, Consumer<BlueprintOptions> options) {
        starting("registerBlueprint");
        BlueprintOptions chosen = new BlueprintOptions();
        options.accept(chosen);
        Mount mount = blueprints.of(blueprint);
        Mount there = blueprints.again(mount, chosen);
        rules.copy(mount, there);
        hooks.copy(mount.name(), there.name());
        errorHandlers.copy(mount.name(), there.name());
        commands.copy(mount.name(), there.name());
        return this;
    }

    /** Registers a blueprint on another, or on the application. */
    void register(Mount parent, String name, Consumer<BlueprintSetup> setup) {
        String dottedName = blueprints.take(parent == null ? null : parent.name(), name);
        BlueprintRegistration registration = new BlueprintRegistration(this, parent, name, dottedName);
        setup.accept(registration);
        registration.complete();
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

    LifecycleEvents events() {
        return events;
    }

    public Hooks hooks() {
        return hooks;
    }

    public ErrorHandlers errorHandlers() {
        return errorHandlers;
    }

    /** Says why no URL of an endpoint can be built, if that is certain. */
    public Optional<String> urlProblem(String endpoint, Set<String> names, boolean complete) {
        return UrlProblems.find(rules.rules(), endpoint, names, complete && !hooks.changeUrls(endpoint));
    }

    RuleTable rules() {
        return rules;
    }

    Routes routes() {
        return rules.routes();
    }

    /** Returns what answers an endpoint, or {@code null}. */
    public Endpoint endpoint(String name) {
        return rules.endpoint(name);
    }

    Parts parts() {
        return parts;
    }

    /** Returns what dev mode may ask it. */
    public Insight insight() {
        return new Insight(this);
    }

    public String rootPath() {
        return parts.rootPath();
    }

    @Override
    public SessionInterface sessionInterface() {
        return parts.sessions();
    }

    /** Opens the session that a request brings. */
    public Session openSession(Request request) {
        Session opened = parts.sessions().open(this, request);
        Session session = opened == null ? parts.sessions().makeNullSession(this) : opened;
        parts.debugging().mode().opened(request, session);
        return session;
    }

    ResponseConverter converter() {
        return converter;
    }

    RequestSettings requestSettings() {
        return requestSettings;
    }

    private static String currentBlueprint() {
        return Flask.hasRequestContext() ? Flask.request().blueprint() : null;
    }

    @Override
    FlaskApp self() {
        return this;
    }

    @Override
    void starting(String method) {
        if (started) {
            throw new IllegalStateException(("FlaskApp.%s can no longer be called: the application has started. Call it while "
                    + "it starts, in a method that observes it: void setup(@Observes FlaskApp app).").formatted(method));
        }
    }
}
