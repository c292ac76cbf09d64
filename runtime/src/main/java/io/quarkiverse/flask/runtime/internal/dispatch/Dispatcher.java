package io.quarkiverse.flask.runtime.internal.dispatch;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.BadRequest;
import io.quarkiverse.flask.exceptions.HttpException;
import io.quarkiverse.flask.exceptions.MethodNotAllowed;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkiverse.flask.runtime.internal.http.RequestTarget;
import io.quarkiverse.flask.runtime.internal.http.RequestView;
import io.quarkiverse.flask.runtime.internal.routing.MatchResult;
import io.quarkiverse.flask.runtime.internal.routing.UrlBuilder;
import io.smallrye.mutiny.Uni;

/**
 * Serves requests of a started application: matches, then starts the cycle of hooks, view and response.
 */
public final class Dispatcher {

    /**
     * The step in the middle of a request: a view, or what the rules answer themselves.
     *
     * @param description for error messages
     * @param execution where it runs
     * @param view gives the value to respond with
     * @param admission gives what has to complete before that, or {@code null}
     * @param routing whether it is what the rules answer themselves
     */
    record Work(String description, Execution execution, View view, Function<FlaskContext, Uni<?>> admission,
            boolean routing) {

        @FunctionalInterface
        interface View {
            Object call(FlaskContext context) throws Exception;
        }

        static Work routing(View view) {
            return new Work("the router", Execution.NON_BLOCKING, view, context -> null, true);
        }
    }

    private static final int PERMANENT_REDIRECT = 308;
    /** The methods that lose nothing when a client does not repeat the body. */
    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "OPTIONS");

    private final FlaskApplication app;
    private final Parts parts;
    private final Logger log;
    private final SessionSteps sessions;

    public Dispatcher(FlaskApplication app) {
        this.app = app;
        this.parts = app.parts();
        this.log = app.logger();
        this.sessions = new SessionSteps(app);
    }

    /** Asks the rules about a request; reads nothing but its first line and host. */
    public Routed route(Exchange exchange) {
        RequestTarget target = RequestTarget.of(exchange, app.rootPath());
        String domain = parts.settings().domains().of(target.host());
        return new Routed(target, domain, asksForWebSocket(exchange),
                app.routes().match(domain, target.path(), exchange.method()));
    }

    /** Tells whether whoever develops the application is shown what happens. */
    public boolean debugging() {
        return parts.debugging().shows();
    }

    /** Returns the path that the application is mounted at, without a slash at its end. */
    public String rootPath() {
        return app.rootPath();
    }

    /** Returns the path of a request as rules read it, below the root path of the server. */
    public String path(Routed routed) {
        return app.rootPath() + routed.target().path();
    }

    /**
     * Returns the rule of a request, whether it is answered by its view, by a redirect, or because of its method; {@code null}
     * if no rule knows the path.
     */
    public UrlRule rule(Routed routed, String method) {
        MatchResult match = routed.match();
        if (match instanceof MatchResult.Matched matched) {
            return matched.rule();
        }
        if (match instanceof MatchResult.Pending pending) {
            return pending.rule();
        }
        return match instanceof MatchResult.NotFound ? null
                : app.routes().rule(routed.domain(), routed.target().path(), method);
    }

    /** Answers a request whose body has arrived. */
    public void dispatch(Exchange exchange, Routed routed) {
        security().begin(exchange);
        RequestView request = new RequestView(exchange, routed.target(), app.requestSettings());
        FlaskContext context = context(request);
        ContextKeeper keeper = app.keeper();
        if (keeper != null) {
            keeper.begins(context);
        }
        debugMode().began(request);
        new RequestCycle(this, exchange, request, context, routed).start();
    }

    private static boolean asksForWebSocket(Exchange exchange) {
        String upgrade = exchange.header("Upgrade");
        String connection = upgrade == null ? null : exchange.header("Connection");
        return connection != null && upgrade.equalsIgnoreCase("websocket")
                && Arrays.stream(connection.split(",")).anyMatch(token -> token.strip().equalsIgnoreCase("upgrade"));
    }

    /** Tells where the rest of a match runs: where the view will. */
    Execution execution(MatchResult.Pending pending, String method) {
        Endpoint endpoint = app.endpoint(pending.rule().endpoint());
        Endpoint answering = endpoint == null ? null : endpoint.answering(method);
        return answering == null ? Execution.BLOCKING : answering.execution();
    }

    private FlaskContext context(RequestView request) {
        return FlaskContext.of(app, parts.signals(), request, () -> app.openSession(request));
    }

    /** Opens the context of a request on this thread, and answers nothing. */
    OpenedContext open(Exchange exchange) {
        Routed routed = route(exchange);
        RequestView request = new RequestView(exchange, routed.target(), app.requestSettings());
        OpenedContext opened = new OpenedContext(context(request), () -> app.hooks().chain(request.blueprint()).teardown());
        app.events().pushed();
        try {
            work(routed, routed.match(), request);
        } catch (HttpException e) {
            // what a converter aborts with belongs to the response, and there is none
        }
        return opened;
    }

    /** Tells that a request has ended, with all its teardown. */
    void ended(FlaskContext context, Response response) {
        debugMode().ended(context, response);
        ContextKeeper keeper = app.keeper();
        if (keeper != null) {
            keeper.ended(context);
        }
    }

    /** Decides what answers a request, and tells the request which rule matched. */
    Work work(Routed routed, MatchResult match, RequestView request) {
        String host = routed.target().host();
        if (!parts.settings().trustedHosts().allow(host)) {
            return Work.routing(context -> {
                throw new BadRequest("Host '%s' is not trusted.".formatted(host));
            });
        }
        if (routed.webSocket()) {
            return webSocketMismatch(match);
        }
        if (match instanceof MatchResult.Matched matched) {
            request.matched(matched.rule(), matched.arguments());
            if (matched.rule().automaticOptions() && request.method().equals("OPTIONS")) {
                return Work.routing(context -> automaticOptions(routed));
            }
            Endpoint endpoint = app.endpoint(matched.rule().endpoint()).answering(request.method());
            if (endpoint == null) {
                return Work.routing(context -> {
                    throw new MethodNotAllowed(new TreeSet<>(matched.rule().methods()));
                });
            }
            return new Work(endpoint.description(), endpoint.execution(),
                    context -> endpoint.view().call(context, request.viewArgs()),
                    context -> endpoint.view().admission(context, request.viewArgs()), false);
        }
        if (match instanceof MatchResult.Pending pending) {
            return work(routed, pending.complete(), request);
        }
        if (match instanceof MatchResult.Redirect redirect) {
            return Work.routing(context -> {
                Response response = redirect(redirect, request);
                return WITHOUT_BODY.contains(request.method()) ? response : debugMode().redirected(response, context);
            });
        }
        if (match instanceof MatchResult.RedirectTo redirect) {
            return Work.routing(context -> redirect(redirect, request));
        }
        if (match instanceof MatchResult.MethodNotAllowed notAllowed) {
            return Work.routing(context -> {
                throw new MethodNotAllowed(new TreeSet<>(notAllowed.allowed()));
            });
        }
        return Work.routing(context -> {
            throw new NotFound();
        });
    }

    private static Work webSocketMismatch(MatchResult match) {
        return Work.routing(context -> {
            if (match instanceof MatchResult.Matched || match instanceof MatchResult.Pending) {
                throw new BadRequest("This URL answers plain HTTP requests, not WebSocket handshakes.");
            }
            throw match instanceof MatchResult.MethodNotAllowed notAllowed
                    ? new MethodNotAllowed(new TreeSet<>(notAllowed.allowed()))
                    : new NotFound();
        });
    }

    private Response automaticOptions(Routed routed) {
        Set<String> allowed = app.routes().allowedMethods(routed.domain(), routed.target().path());
        return new Response().header("Allow", String.join(", ", new TreeSet<>(allowed)));
    }

    /** The URL is absolute, as Werkzeug's is, so that a path starting with two slashes cannot name another host. */
    private Response redirect(MatchResult.Redirect redirect, Request request) {
        String query = request.queryString().isEmpty() ? "" : "?" + request.queryString();
        String origin = request.scheme() + "://" + parts.settings().domains().host(redirect.domain(), request.host());
        return Flask.redirect(origin + request.rootPath() + redirect.path() + query, PERMANENT_REDIRECT);
    }

    private Response redirect(MatchResult.RedirectTo redirect, Request request) {
        String root = request.scheme() + "://" + parts.settings().domains().host(null, request.host()) + request.rootPath()
                + "/";
        String target = UrlBuilder.iriToUri(redirect.target()).replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
        try {
            return Flask.redirect(URI.create(root).resolve(target).toString(), PERMANENT_REDIRECT);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("The rule '%s' redirects to '%s', which is no URL."
                    .formatted(request.path(), redirect.target()), e);
        }
    }

    /** Tells whether a browser sent a request for another site that may not; the log says why. */
    boolean refusesOrigin(Request request) {
        String problem = parts.settings().csrfProtection().problem(request);
        if (problem != null) {
            log.warnf("%s %s was refused: %s", request.method(), LogText.of(request.baseUrl()), problem);
        }
        return problem != null;
    }

    /** Tells whether an exception is a failure although it has a response of its own. */
    boolean traps(HttpException exception) {
        return parts.settings().traps().catches(exception, parts.debugging().on());
    }

    Execution blocking() {
        return app.rules().blocking();
    }

    Security security() {
        return parts.security();
    }

    SessionSteps sessions() {
        return sessions;
    }

    LifecycleEvents events() {
        return app.events();
    }

    Hooks hooks() {
        return app.hooks();
    }

    ErrorHandlers errorHandlers() {
        return app.errorHandlers();
    }

    ResponseConverter converter() {
        return app.converter();
    }

    DebugMode debugMode() {
        return parts.debugging().mode();
    }

    void logException(Request request, Throwable failure) {
        log.errorf(failure, "Exception on %s [%s]", LogText.of(request.path()), request.method());
    }
}
