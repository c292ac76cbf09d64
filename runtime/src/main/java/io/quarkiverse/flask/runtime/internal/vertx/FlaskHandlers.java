package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.OptionalLong;
import java.util.function.Predicate;

import io.quarkiverse.flask.runtime.internal.dispatch.Dispatcher;
import io.quarkiverse.flask.runtime.internal.dispatch.Routed;
import io.quarkiverse.flask.runtime.internal.http.HttpSender;
import io.quarkus.arc.ArcContainer;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;

/**
 * The two places where requests come in: before whatever else Quarkus serves, for the paths that rules know, and after it,
 * for those that nobody answered. Is itself the place where nobody else has seen them yet.
 */
public final class FlaskHandlers implements Handler<RoutingContext> {

    private final Dispatcher dispatcher;
    private final BodyReader bodies;
    private final Compression compression;
    private final PathPolicies policies;
    private final String nonApplicationPath;
    private final RequestNames names;
    private final long sendTimeout;
    private final RequestsUnderWay underWay = new RequestsUnderWay();
    private final Threads threads = new Threads(underWay);

    /**
     * @param sendTimeout for how many milliseconds a client may take nothing of a response that somebody waits to write
     * @param nonApplicationPath the path of Quarkus's own endpoints, {@code /q/}, which rules never hide
     * @param observed whether the application has metrics or traces
     */
    public FlaskHandlers(Dispatcher dispatcher, OptionalLong maxContentLength, long sendTimeout, Compression compression,
            ArcContainer container, String nonApplicationPath, boolean observed) {
        this.dispatcher = dispatcher;
        this.bodies = new BodyReader(maxContentLength);
        this.sendTimeout = sendTimeout;
        this.compression = compression;
        this.policies = PathPolicies.of(container);
        this.nonApplicationPath = nonApplicationPath;
        this.names = new RequestNames(observed);
    }

    /** What Vert.x can send besides what a response names. */
    public static Predicate<Object> serverBody() {
        return ResponseWriter::knows;
    }

    /** Returns the way to the server of this JVM, for test clients. */
    public static HttpSender sender(ArcContainer container) {
        return new LoopbackSender(() -> container.instance(Vertx.class).get());
    }

    /** Names what is answered before a rule is asked, for those who observe requests: what security refuses, for instance. */
    public Handler<RoutingContext> naming() {
        return routing -> {
            if (!isBelowQuarkus(routing.request().path())) {
                names.begin(routing, () -> {
                    VertxExchange exchange = exchange(routing);
                    return dispatcher.rule(dispatcher.route(exchange), exchange.method());
                });
            }
            routing.next();
        };
    }

    /** Names what fails before it is named, when it is failing. */
    public Handler<RoutingContext> namingFailures() {
        return routing -> {
            if (!isBelowQuarkus(routing.request().path())) {
                names.failed();
            }
            routing.next();
        };
    }

    /** Refuses what may be one request for this server and another for the one in front. */
    @Override
    public void handle(RoutingContext routing) {
        if (Framing.isAmbiguous(routing.request())) {
            Framing.refuse(routing);
        } else {
            routing.next();
        }
    }

    /** Returns what makes a server that stops wait for the requests under way. */
    public ShutdownListener shutdownListener() {
        return underWay;
    }

    /** Ends, once the server listens no more, what is left of requests that it could not wait for any longer. */
    public void stopped() {
        underWay.breakOff();
    }

    /** Serves the requests that a rule knows and leaves the others to the rest of the application. */
    public Handler<RoutingContext> first() {
        return routing -> {
            if (isBelowQuarkus(routing.request().path())) {
                routing.next();
                return;
            }
            VertxExchange exchange = exchange(routing);
            Routed routed = dispatcher.route(exchange);
            if (routed.isUnknown()) {
                names.leave();
                routing.next();
            } else {
                name(routed, exchange);
                policies.check(routing, dispatcher.path(routed), () -> serve(routing, exchange, routed));
            }
        };
    }

    /** Serves the requests that nobody has answered: usually with the 404 page. */
    public Handler<RoutingContext> last() {
        return routing -> {
            VertxExchange exchange = exchange(routing);
            Routed routed = dispatcher.route(exchange);
            if (routed.isUnknown() && dispatcher.debugging() && isOfQuarkus(routing.request().path())) {
                routing.next();
            } else {
                name(routed, exchange);
                serve(routing, exchange, routed);
            }
        };
    }

    /** A redirect or a 405 has to look for its rule: only if somebody asks. */
    private void name(Routed routed, VertxExchange exchange) {
        if (names.isObserved()) {
            names.name(dispatcher.rule(routed, exchange.method()));
        }
    }

    private boolean isBelowQuarkus(String path) {
        return path != null && path.startsWith(nonApplicationPath);
    }

    /** In dev mode Quarkus has a page that lists what is below its own path, unless that is the application's, too. */
    private boolean isOfQuarkus(String path) {
        return isBelowQuarkus(path) && !nonApplicationPath.equals(dispatcher.rootPath() + "/");
    }

    private VertxExchange exchange(RoutingContext routing) {
        Context context = Vertx.currentContext();
        return new VertxExchange(routing, context, threads, compression, underWay, sendTimeout);
    }

    private void serve(RoutingContext routing, VertxExchange exchange, Routed routed) {
        if (!exchange.begin()) {
            // No answer is one that a proxy may repeat elsewhere, which an error is not.
            routing.request().connection().close();
            return;
        }
        closeIfItFails(exchange, () -> bodies.read(routing, exchange, () -> closeIfItFails(exchange, () -> {
            exchange.activateRequestScope();
            dispatcher.dispatch(exchange, routed);
        })));
    }

    private static void closeIfItFails(VertxExchange exchange, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            exchange.close();
            throw e;
        }
    }
}
