package io.quarkiverse.flask.runtime.internal.debug.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.debug.PageConsoles;
import io.quarkiverse.flask.runtime.internal.debug.console.ConsolePages;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.web.Refusal.Refused;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;

/**
 * Answers what is below the debugger's path: the page of the application's console, and the calls of all consoles. Nothing here
 * waits: consoles are called on threads of their own.
 */
final class DebuggerHandler implements Handler<RoutingContext> {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final String PAGE = "console";

    private final String path;
    private final FlaskApplication app;
    private final PageConsoles consoles;
    private final Supplier<Scope> scope;
    private final Guard guard;
    private final Calls calls;

    /** @param scope what the console for the application as a whole knows */
    DebuggerHandler(String path, FlaskApplication app, PageConsoles consoles, Supplier<Scope> scope, Guard guard, Lock lock,
            Executor threads) {
        this.path = path;
        this.app = app;
        this.consoles = consoles;
        this.scope = scope;
        this.guard = guard;
        this.calls = new Calls(lock, path, threads);
    }

    @Override
    public void handle(RoutingContext routing) {
        Exchange exchange = new Exchange(routing);
        try {
            serve(exchange);
        } catch (RuntimeException | LinkageError e) {
            failed(exchange, e);
        }
    }

    private void serve(Exchange exchange) {
        String name = exchange.path().startsWith(path + "/") ? exchange.path().substring(path.length() + 1) : "";
        Optional<ConsolePages> pages = app.insight().showsFailures() ? consoles.pages() : Optional.empty();
        if (pages.isEmpty()) {
            exchange.refuse(new Refusal(Refusal.NOT_FOUND, "There are no consoles: the application is not debugged, or "
                    + "quarkus.flask.use-debugger or quarkus.flask.debugger.console is false."));
        } else if (name.equals(PAGE)) {
            guard.refusePage(exchange.visit()).ifPresentOrElse(exchange::refuse, () -> page(exchange));
        } else if (!Calls.NAMES.contains(name)) {
            exchange.refuse(new Refusal(Refusal.NOT_FOUND, "The debugger has nothing of this name."));
        } else {
            guard.refuse(exchange.visit()).ifPresentOrElse(exchange::refuse, () -> exchange.body(
                    body -> call(exchange, name, body, pages.get()),
                    () -> exchange.refuse(new Refusal(Refusal.TOO_LARGE, "The debugger takes 64 KB at once."))));
        }
    }

    private void page(Exchange exchange) {
        Response page = consoles.page(app.name(), scope).orElseThrow();
        Map<String, String> headers = new LinkedHashMap<>();
        page.headers().entries().forEach(header -> headers.put(header.getKey(), header.getValue()));
        exchange.send(page.status(), page.contentType(), headers, Buffer.buffer(page.text()));
    }

    private void call(Exchange exchange, String name, Buffer body, ConsolePages pages) {
        try {
            calls.call(name, Asked.read(body), pages, exchange);
        } catch (Refused e) {
            exchange.refuse(e.refusal());
        } catch (RuntimeException | LinkageError e) {
            failed(exchange, e);
        }
    }

    static void failed(Exchange exchange, Throwable failure) {
        LOG.error("The debugger could not answer", failure);
        exchange.refuse(new Refusal(Refusal.INTERNAL_SERVER_ERROR, "The debugger failed: the log says why."));
    }
}
