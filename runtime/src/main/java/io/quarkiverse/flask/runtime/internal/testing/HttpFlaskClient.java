package io.quarkiverse.flask.runtime.internal.testing;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import io.quarkiverse.flask.CookieOptions;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;
import io.quarkiverse.flask.runtime.internal.http.HttpSender;
import io.quarkiverse.flask.testing.BuiltRequest;
import io.quarkiverse.flask.testing.ClientRedirectException;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.RequestBuilder;
import io.quarkiverse.flask.testing.TestCookie;
import io.quarkiverse.flask.testing.TestResponse;

/**
 * A client that speaks HTTP to the application in this JVM.
 */
final class HttpFlaskClient implements FlaskClient {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 305, 307, 308);
    private static final Set<Integer> KEEPS_METHOD = Set.of(307, 308);

    private final FlaskApplication app;
    private final HttpSender sender;
    private final KeptContexts kept;
    private final Optional<CookieJar> jar;
    private boolean closed;

    HttpFlaskClient(FlaskApplication app, HttpSender sender, KeptContexts kept, boolean useCookies) {
        this.app = app;
        this.sender = sender;
        this.kept = kept;
        this.jar = useCookies ? Optional.of(new CookieJar(Clock.systemUTC())) : Optional.empty();
    }

    @Override
    public TestResponse open(String path, Consumer<RequestBuilder> options) {
        if (closed) {
            throw new IllegalStateException("The client is closed: create another one with app.testClient().");
        }
        RequestBuilder builder = new RequestBuilder("GET", path, defaultHost(), app.json());
        options.accept(builder);
        BuiltRequest request = builder.build();
        if (!request.scheme().equals("http")) {
            throw new IllegalArgumentException(
                    ("The test server speaks http, not %s. For a request over https without a server, use "
                            + "app.testRequestContext.").formatted(request.scheme()));
        }
        return exchange(request, app.rootPath() + request.target());
    }

    private String defaultHost() {
        return app.config().get("SERVER_NAME") instanceof String name ? name : "localhost";
    }

    private TestResponse exchange(BuiltRequest first, String firstTarget) {
        List<TestResponse> history = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        BuiltRequest request = first;
        String target = firstTarget;
        while (true) {
            TestResponse response = once(request, target, history);
            if (!request.followRedirects() || !REDIRECTS.contains(response.status()) || response.location() == null) {
                return response;
            }
            String step = response.status() + " " + response.location();
            if (seen.contains(step)) {
                throw new ClientRedirectException(
                        "The redirects lead in a circle: %s comes again after %s.".formatted(step, seen));
            }
            seen.add(step);
            history.add(response);
            URI next = next(response);
            checkHost(next, request.host());
            target = next.getRawPath().isEmpty() ? "/" : next.getRawPath();
            target += next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
            request = following(request, response.status(), next);
        }
    }

    private static URI next(TestResponse response) {
        String location = response.location();
        URI here = URI.create(response.url());
        return location.startsWith("?") ? URI.create(response.url().split("\\?", 2)[0] + location) : here.resolve(location);
    }

    private static void checkHost(URI next, String host) {
        String authority = next.getRawAuthority() == null ? host : next.getRawAuthority();
        if (!"http".equals(next.getScheme()) || !withoutPort(authority).equalsIgnoreCase(withoutPort(host))) {
            throw new IllegalStateException(
                    "The redirect to %s leaves the application: following it is not supported.".formatted(next));
        }
    }

    private static String withoutPort(String host) {
        return host.endsWith(":80") ? host.substring(0, host.length() - 3) : host;
    }

    private static BuiltRequest following(BuiltRequest request, int status, URI next) {
        boolean keeps = KEEPS_METHOD.contains(status);
        String method = keeps || request.method().equals("HEAD") ? request.method() : "GET";
        List<Map.Entry<String, String>> headers = keeps ? request.headers()
                : request.headers().stream().filter(header -> !header.getKey().toLowerCase(Locale.ROOT)
                        .startsWith("content-")).toList();
        return new BuiltRequest(method, request.scheme(), request.host(), next.getRawPath(), next.getRawQuery(), headers,
                keeps ? request.body() : new byte[0], request.remoteAddr(), true);
    }

    private TestResponse once(BuiltRequest request, String target, List<TestResponse> history) {
        kept.hide(this);
        String id = UUID.randomUUID().toString();
        List<Map.Entry<String, String>> headers = new ArrayList<>(request.headers());
        headers.add(Map.entry(KeptContexts.HEADER, id));
        String path = target.split("\\?", 2)[0];
        jar.flatMap(cookies -> cookies.header(request.host(), path))
                .ifPresent(cookies -> headers.add(Map.entry("Cookie", cookies)));
        kept.expect(id);
        HttpSender.Received received;
        try {
            received = sender.send(request.method(), request.host(), target, joinedCookies(headers), request.body());
        } catch (RuntimeException e) {
            kept.drop(id);
            throw e;
        }
        jar.ifPresent(cookies -> received.headers().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Set-Cookie"))
                .forEach(header -> cookies.receive(header.getValue(), request.host(), path)));
        FlaskContext context = kept.take(id);
        if (context != null) {
            kept.show(this, context);
        }
        return new ReceivedResponse(request.scheme() + "://" + request.host() + target, received, history, app.json());
    }

    /** Several cookies are one header. */
    private static List<Map.Entry<String, String>> joinedCookies(List<Map.Entry<String, String>> headers) {
        List<Map.Entry<String, String>> joined = new ArrayList<>();
        StringBuilder cookies = new StringBuilder();
        for (Map.Entry<String, String> header : headers) {
            if (header.getKey().equalsIgnoreCase("Cookie")) {
                cookies.append(cookies.isEmpty() ? "" : "; ").append(header.getValue());
            } else {
                joined.add(header);
            }
        }
        if (!cookies.isEmpty()) {
            joined.add(Map.entry("Cookie", cookies.toString()));
        }
        return joined;
    }

    @Override
    public void sessionTransaction(Consumer<Session> changes) {
        CookieJar cookies = jar();
        kept.hide(this);
        String host = defaultHost();
        String root = app.rootPath() + "/";
        Optional<String> header = cookies.header(host, root);
        try (FlaskApp.Context context = app.testRequestContext("/",
                request -> header.ifPresent(value -> request.header("Cookie", value)))) {
            Session session = app.openSession(Flask.request());
            if (app.sessionInterface().isNullSession(session)) {
                throw new IllegalStateException("The application keeps no sessions: set quarkus.flask.secret-key.");
            }
            changes.accept(session);
            Response response = new Response();
            app.sessionInterface().save(app, session, response);
            response.headers().getList("Set-Cookie").forEach(cookie -> cookies.receive(cookie, host, root));
        }
    }

    @Override
    public Optional<TestCookie> getCookie(String name, String domain, String path) {
        return jar().get(name, domain, path);
    }

    @Override
    public void setCookie(String name, String value, Consumer<CookieOptions> options) {
        new Response().setCookie(name, value, options).headers().getList("Set-Cookie")
                .forEach(cookie -> jar().receive(cookie, host(cookie), "/"));
    }

    /** A cookie that names a domain is set by that. */
    private String host(String cookie) {
        int at = cookie.indexOf("; Domain=");
        return at < 0 ? defaultHost() : cookie.substring(at + "; Domain=".length()).split(";", 2)[0];
    }

    @Override
    public void deleteCookie(String name, String domain, String path) {
        jar().remove(name, domain, path);
    }

    private CookieJar jar() {
        return jar.orElseThrow(() -> new IllegalStateException(
                "This client keeps no cookies: create it with app.testClient(), without useCookies(false)."));
    }

    @Override
    public void close() {
        kept.hide(this);
        if (!closed) {
            closed = true;
            kept.closed(app);
        }
    }
}
