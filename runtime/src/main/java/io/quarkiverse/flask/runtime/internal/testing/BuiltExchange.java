package io.quarkiverse.flask.runtime.internal.testing;

import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.runtime.internal.http.Content;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkiverse.flask.testing.BuiltRequest;
import io.vertx.ext.web.RoutingContext;

/**
 * A request that comes from nowhere, and that nobody answers.
 *
 * @param request what it says
 * @param rootPath where the application is mounted
 */
record BuiltExchange(BuiltRequest request, String rootPath) implements Exchange {

    @Override
    public String method() {
        return request.method();
    }

    @Override
    public String rawPath() {
        return rootPath + request.path();
    }

    @Override
    public String rawQuery() {
        return request.query();
    }

    @Override
    public String scheme() {
        return request.scheme();
    }

    @Override
    public String authority() {
        return request.host();
    }

    @Override
    public String remoteAddress() {
        return request.remoteAddr();
    }

    @Override
    public String header(String name) {
        return request.headers().stream().filter(header -> header.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .findFirst().orElse(name.equalsIgnoreCase("Host") ? request.host() : null);
    }

    @Override
    public List<Map.Entry<String, String>> headers() {
        return request.headers();
    }

    @Override
    public Content body() {
        return Content.of(request.body());
    }

    @Override
    public RoutingContext routingContext() {
        throw new UnsupportedOperationException("This request did not come over HTTP: it has no routing context.");
    }

    @Override
    public boolean onEventLoop() {
        return false;
    }

    @Override
    public void onWorker(Runnable task) {
        task.run();
    }

    @Override
    public void onEventLoop(Runnable task) {
        task.run();
    }

    @Override
    public void onVirtualThread(Runnable task) {
        task.run();
    }

    @Override
    public void attach(Object context) {
        // the thread has it
    }

    @Override
    public void send(Response response, Runnable over) {
        over.run();
    }

    @Override
    public void close() {
        // holds nothing
    }
}
