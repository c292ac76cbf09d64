package io.quarkiverse.flask.runtime.internal.testing;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
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
    private final ThreadLocal<Shown> shown = new ThreadLocal<>();
    private int clients;

    /** What a client shows to a thread. */
    private record Shown(Object client, CurrentContext.Scope scope) {
    }

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

    /** Shows a context to this thread, in place of the one that any client showed it before. */
    void show(Object client, FlaskContext context) {
        hide(null);
        shown.set(new Shown(client, CurrentContext.bind(context)));
    }

    /** Takes back what a client shows to this thread; for {@code null}, what any does. */
    void hide(Object client) {
        Shown present = shown.get();
        if (present != null && (client == null || present.client == client)) {
            shown.remove();
            present.scope.close();
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

    /** Waits no more for the request with an id: it was not answered. */
    void drop(String id) {
        expected.remove(id);
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
