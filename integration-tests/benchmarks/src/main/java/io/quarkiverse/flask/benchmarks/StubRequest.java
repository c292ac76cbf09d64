package io.quarkiverse.flask.benchmarks;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;

/**
 * A request that came over a connection once, with another method and path each time.
 */
final class StubRequest extends HttpServerRequestWrapper {

    private final HttpMethod method;
    private final String path;

    StubRequest(HttpServerRequest real, HttpMethod method, String path) {
        super((HttpServerRequestInternal) real);
        this.method = method;
        this.path = path;
    }

    @Override
    public HttpMethod method() {
        return method;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String uri() {
        return path;
    }
}
