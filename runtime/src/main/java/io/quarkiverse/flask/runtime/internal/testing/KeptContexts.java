package io.quarkiverse.flask.runtime.internal.testing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.ContextKeeper;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * Hands the contexts of requests to the clients that sent them, which they tell by an id that nobody can guess.
 */
final class KeptContexts implements ContextKeeper {

    /** The header with the id of a request. */
    static final String HEADER = "X-Flask-Test-Request";
    /** A guard against teardown hooks that never end. */
    private static final int SECONDS = 60;

    private final Map<String, CompletableFuture<FlaskContext>> expected = new ConcurrentHashMap<>();
    private final Map<FlaskContext, String> begun = new ConcurrentHashMap<>();
    private int clients;

    /** A client begins to send requests. */
    synchronized void opened(FlaskApplication app) {
        if (clients++ == 0) {
            app.keeper(this);
        }
    }

    /** A client has sent its last request. */
    synchronized void closed(FlaskApplication app) {
        if (--clients == 0) {
            app.keeper(null);
        }
    }

    /** Waits for the request with an id from now on. */
    void expect(String id) {
        expected.put(id, new CompletableFuture<>());
    }

    @Override
    public void begins(FlaskContext context) {
        String id = context.request().headers().get(HEADER);
        if (id != null && expected.containsKey(id)) {
            begun.put(context, id);
        }
    }

    @Override
    public void ended(FlaskContext context) {
        String id = begun.remove(context);
        CompletableFuture<FlaskContext> waiting = id == null ? null : expected.get(id);
        if (waiting != null) {
            waiting.complete(context);
        }
    }

    /** Returns the context of an answered request once that has ended, or {@code null} if no rule or hook had to do with it. */
    FlaskContext take(String id) {
        CompletableFuture<FlaskContext> waiting = expected.get(id);
        try {
            return waiting.isDone() || begun.containsValue(id) ? waiting.get(SECONDS, TimeUnit.SECONDS) : null;
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The request was answered, but its teardown does not end.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a request's teardown", e);
        } finally {
            expected.remove(id);
        }
    }
}
