package io.quarkiverse.flask.runtime.internal.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.dispatch.TestTools;
import io.quarkiverse.flask.runtime.internal.http.Exchange;
import io.quarkiverse.flask.runtime.internal.http.HttpSender;
import io.quarkiverse.flask.testing.BuiltRequest;
import io.quarkiverse.flask.testing.ClientOptions;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.RequestBuilder;

/**
 * Makes test clients and requests from nowhere.
 */
public final class HttpTestTools implements TestTools {

    private final KeptContexts kept = new KeptContexts();
    private final HttpSender sender;

    /** Takes the way to the running application. */
    public HttpTestTools(HttpSender sender) {
        this.sender = sender;
    }

    @Override
    public FlaskClient client(FlaskApplication app, ClientOptions options) {
        kept.opened(app);
        return new HttpFlaskClient(app, sender, kept, options.useCookies());
    }

    @Override
    public Exchange exchange(FlaskApplication app, String path, Consumer<RequestBuilder> options) {
        String host = app.config().get("SERVER_NAME") instanceof String name ? name : "localhost";
        String scheme = String.valueOf(app.config().getOrDefault("PREFERRED_URL_SCHEME", "http"));
        RequestBuilder builder = new RequestBuilder("GET", path, host, app.json());
        if (!path.contains("://")) {
            builder.baseUrl(scheme + "://" + host);
        }
        options.accept(builder);
        BuiltRequest request = builder.build();
        return new BuiltExchange(withLength(request), app.rootPath());
    }

    /** The headers that a client would add. */
    private static BuiltRequest withLength(BuiltRequest request) {
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.add(0, Map.entry("Host", request.host()));
        if (request.body().length > 0
                && headers.stream().noneMatch(header -> header.getKey().equalsIgnoreCase("Content-Length"))) {
            headers.add(Map.entry("Content-Length", Integer.toString(request.body().length)));
        }
        return new BuiltRequest(request.method(), request.scheme(), request.host(), request.path(), request.query(), headers,
                request.body(), request.remoteAddr(), request.followRedirects());
    }
}
