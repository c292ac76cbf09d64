package io.quarkiverse.flask.runtime.internal.vertx;

import jakarta.inject.Singleton;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.options.HttpServerOptionsUtils;
import io.vertx.core.http.HttpServerOptions;

/**
 * Where the server listens, if code says so; it starts after the application.
 */
@Singleton
public class ServerAddress implements HttpServerOptionsCustomizer {

    private volatile String host;
    private volatile Integer port;

    /** Takes the host and the port, {@code null} where settings decide. */
    public void choose(String newHost, Integer newPort) {
        host = newHost;
        port = newPort;
    }

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        customizeHttpsServer(options);
        if (port != null) {
            options.setPort(port == 0 ? HttpServerOptionsUtils.RANDOM_PORT_MAIN_HTTP : port);
        }
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        if (host != null) {
            options.setHost(host);
        }
    }
}
