package io.quarkiverse.flask.runtime.internal.http;

import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Response;
import io.vertx.ext.web.RoutingContext;

/**
 * One request on the wire, whose body has arrived, and the way to answer it.
 */
public interface Exchange {

    String method();

    /** Returns the path as it was sent, with the root path, not decoded. */
    String rawPath();

    /** Returns the path that a trusted proxy has in front of the root path, without a slash at its end; usually empty. */
    default String forwardedPrefix() {
        return "";
    }

    /** Returns the query as it was sent without {@code ?}, or {@code null}. */
    String rawQuery();

    String scheme();

    /** Returns host and port as the client sent them, or {@code null}. */
    String authority();

    /** Returns the client's address, or {@code null}. */
    String remoteAddress();

    /** Returns the address at the other end of the connection, whatever proxies tell of clients, or {@code null}. */
    default String connectionAddress() {
        return remoteAddress();
    }

    String header(String name);

    List<Map.Entry<String, String>> headers();

    /**
     * Returns the whole body; throws {@link io.quarkiverse.flask.exceptions.RequestEntityTooLarge} for one that was refused.
     */
    Content body();

    RoutingContext routingContext();

    boolean onEventLoop();

    /** Runs a task on a thread that may block. */
    void onWorker(Runnable task);

    /** Runs a task on the exchange's event loop. */
    void onEventLoop(Runnable task);

    /** Runs a task on a virtual thread, or on a worker where there are none. */
    void onVirtualThread(Runnable task);

    /** Keeps a context for callbacks on the exchange's event loop that no thread is bound for. */
    void attach(Object context);

    /**
     * Sends the response; at most once.
     *
     * @param over called once when all of it is sent, or will never be; on any thread
     */
    void send(Response response, Runnable over);

    /** Releases what the exchange holds: the last of all calls. */
    void close();
}
