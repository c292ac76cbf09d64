package io.quarkiverse.flask.runtime.internal.vertx;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.netty.channel.Channel;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.exceptions.RequestEntityTooLarge;
import io.quarkiverse.flask.runtime.internal.http.Content;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/**
 * A Vert.x request as an exchange.
 */
final class VertxExchange implements Exchange, RequestsUnderWay.Request {

    private final RoutingContext routing;
    private final HttpServerRequest request;
    private final Context context;
    private final Threads threads;
    private final Compression compression;
    private final RequestsUnderWay underWay;
    private final long sendTimeout;
    private Content body = Content.EMPTY;
    private Spool spool;
    private RuntimeException noBody;
    private InjectableContext.ContextState scope;

    VertxExchange(RoutingContext routing, Context context, Threads threads, Compression compression,
            RequestsUnderWay underWay, long sendTimeout) {
        this.routing = routing;
        this.request = routing.request();
        this.context = context;
        this.threads = threads;
        this.compression = compression;
        this.underWay = underWay;
        this.sendTimeout = sendTimeout;
    }

    /** Makes the server wait for it, until it is closed; tells whether it is not too late. */
    boolean begin() {
        return underWay.begin(this);
    }

    @Override
    public Channel listener() {
        return request.connection() instanceof ConnectionBase connection ? connection.channel().parent() : null;
    }

    @Override
    public void hangUp() {
        onEventLoop(() -> {
            if (!routing.response().ended() && !routing.response().closed()) {
                ResponseWriter.cutOff(routing);
            }
        });
    }

    void body(Content content) {
        body = content;
    }

    /** Takes a body over, to be closed with the exchange. */
    void body(Spool spooled) {
        spool = spooled;
        body = spooled.content();
    }

    void bodyTooLarge(long maximum) {
        noBody = new RequestEntityTooLarge("The body is larger than %d bytes.".formatted(maximum));
    }

    void bodyFailed(Throwable failure) {
        noBody = new IllegalStateException("The body could not be written to a temporary file in '%s' (java.io.tmpdir): %s"
                .formatted(System.getProperty("java.io.tmpdir"), failure), failure);
    }

    /**
     * Runs what blocks on a worker, and goes on in the exchange's own context.
     *
     * @param then takes the failure, or {@code null}
     */
    void blocking(Callable<Void> task, Consumer<Throwable> then) {
        context.executeBlocking(task, true).onComplete(done -> then.accept(done.cause()));
    }

    @Override
    public String method() {
        return request.method().name().toUpperCase(Locale.ROOT);
    }

    @Override
    public String rawPath() {
        String path = request.path();
        return path == null ? "" : path;
    }

    /** Quarkus puts it in front of the URI, but not of the path. */
    @Override
    public String forwardedPrefix() {
        String uri = request.uri();
        int query = uri.indexOf('?');
        String whole = query < 0 ? uri : uri.substring(0, query);
        String path = rawPath();
        if (path.isEmpty() || whole.length() <= path.length() || !whole.startsWith("/") || !whole.endsWith(path)) {
            return "";
        }
        String prefix = whole.substring(0, whole.length() - path.length());
        return "/" + prefix.replaceAll("^/+|/+$", "");
    }

    @Override
    public String rawQuery() {
        return request.query();
    }

    /** Over HTTP/2 clients say any scheme: it is the connection's, unless a proxy that is trusted says another. */
    @Override
    public String scheme() {
        String scheme = request.version() == HttpVersion.HTTP_2 && !isForwarded() ? "" : request.scheme();
        if ("https".equalsIgnoreCase(scheme)) {
            return "https";
        }
        return "http".equalsIgnoreCase(scheme) || !request.connection().isSsl() ? "http" : "https";
    }

    /**
     * Quarkus does not say whom it trusts; but only of those it takes the client's address, which is then not the connection's.
     */
    private boolean isForwarded() {
        return request.remoteAddress() != request.connection().remoteAddress();
    }

    @Override
    public String authority() {
        HostAndPort authority = request.authority();
        return authority == null ? request.getHeader("Host") : authority.toString();
    }

    @Override
    public String remoteAddress() {
        return request.remoteAddress() == null ? null : request.remoteAddress().hostAddress();
    }

    @Override
    public String connectionAddress() {
        SocketAddress address = request.connection().remoteAddress();
        return address == null ? null : address.hostAddress();
    }

    @Override
    public String header(String name) {
        return request.getHeader(name);
    }

    @Override
    public List<Map.Entry<String, String>> headers() {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers().size());
        request.headers().forEach((name, value) -> headers.add(Map.entry(name, value)));
        return headers;
    }

    @Override
    public Content body() {
        if (noBody != null) {
            throw noBody;
        }
        return body;
    }

    @Override
    public RoutingContext routingContext() {
        return routing;
    }

    @Override
    public boolean onEventLoop() {
        return Context.isOnEventLoopThread();
    }

    @Override
    public void onWorker(Runnable task) {
        threads.onWorker(context, task);
    }

    @Override
    public void onEventLoop(Runnable task) {
        context.runOnContext(ignored -> task.run());
    }

    @Override
    public void onVirtualThread(Runnable task) {
        threads.onVirtualThread(context, task);
    }

    @Override
    public void attach(Object attached) {
        CarriedContext.put(context, attached);
    }

    @Override
    public void send(Response response, Runnable over) {
        if (onEventLoop()) {
            write(response, over);
        } else {
            onEventLoop(() -> write(response, over));
        }
    }

    private void write(Response response, Runnable over) {
        HttpServerResponse out = routing.response();
        if (out.closed() || out.ended()) {
            Bodies.close(response.body());
            over.run();
            return;
        }
        AtomicBoolean first = new AtomicBoolean(true);
        routing.addEndHandler(ended -> {
            if (first.getAndSet(false)) {
                over.run();
            }
        });
        ResponseWriter.write(response, routing, context, compression, underWay, sendTimeout);
    }

    @Override
    public void close() {
        try {
            endRequestScope();
        } finally {
            try {
                if (spool != null) {
                    spool.close();
                }
            } finally {
                underWay.ended(this);
            }
        }
    }

    /** What was broken off and takes long to end outlives the application, and its container. */
    private void endRequestScope() {
        ArcContainer container = Arc.container();
        if (scope != null && container != null) {
            container.requestContext().destroy(scope);
            scope = null;
        }
    }

    /**
     * The CDI request scope lives in the request's own Vert.x context, whichever thread works there, until its last teardown.
     */
    void activateRequestScope() {
        ManagedContext requestContext = Arc.container().requestContext();
        if (!requestContext.isActive()) {
            scope = requestContext.activate();
        }
        Arc.container().instance(CurrentVertxRequest.class).get().setCurrent(routing);
    }
}
