package io.quarkiverse.flask.runtime.internal.debug;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.routing.UrlRule;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.routing.Converters;
import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkiverse.flask.session.TrackedSession;

class RequestLogTest {

    private final RequestLog log = new RequestLog(Clock.systemUTC(), new ArrayDeque<>());

    @Test
    void aFailureThatCannotTellItsMessageIsNamed() {
        Request request = request("/", null, Map.of());
        log.began(request);
        log.failed(request, new Mute());
        assertThat(ended(request, new TrackedSession())).containsEntry("exception", Mute.class.getName());
    }

    @Test
    void aSessionThatHoldsItselfIsLogged() {
        Request request = request("/", null, Map.of());
        TrackedSession session = new TrackedSession();
        Map<String, Object> value = new HashMap<>();
        value.put("self", value);
        log.began(request);
        log.opened(request, session);
        session.put("loop", value);
        assertThat(ended(request, session).get("sessionChanges")).asString().contains("cannot be shown");
    }

    @Test
    void aSessionThatThrowsIsNotSeenByTheRequest() {
        Request request = request("/", null, Map.of());
        TrackedSession session = new TrackedSession() {

            @Override
            public Map<String, Object> untracked() {
                throw new AssertionError("not now");
            }

            @Override
            public boolean modified() {
                throw new AssertionError("not now");
            }
        };
        log.began(request);
        log.opened(request, session);
        assertThat(ended(request, session)).containsEntry("path", "/").containsEntry("sessionOpened", true);
    }

    @Test
    void theNewestRequestIsTheFirst() {
        assertThat(path("/one", "/<name>", Map.of())).isEqualTo("/one");
        assertThat(path("/two", "/<name>", Map.of())).isEqualTo("/two");
        assertThat(log.entries()).extracting(entry -> entry.get("path")).containsExactly("/two", "/one");
    }

    @Test
    void secretArgumentsAreMaskedInThePathAsWritten() {
        assertThat(path("/users/7/reset/0042", "/users/<int:id>/reset/<int:pin>", Map.of("id", 7, "pin", 42)))
                .isEqualTo("/users/7/reset/••••••");
    }

    @Test
    void secretArgumentsThatTheApplicationHasTakenAreMasked() {
        assertThat(path("/7/t-1", "/<id>/<string(length=3):token>", Map.of("id", "$1"))).isEqualTo("/$1/••••••");
        assertThat(path("/7/t-1", "/<int:id>/<string(length=3):token>", Map.of())).isEqualTo("/<int:id>/••••••");
    }

    @Test
    void otherPathsAreShownAsTheyAre() {
        assertThat(path("/items/007", "/items/<int:id>", Map.of("id", 7))).isEqualTo("/items/007");
        assertThat(path("/token", "/token", Map.of())).isEqualTo("/token");
    }

    private String path(String path, String rule, Map<String, Object> arguments) {
        Request request = request(path, Rule.parse(RuleSpec.of(rule, "view", Set.of("GET")), Converters.builtin()), arguments);
        log.began(request);
        return (String) ended(request, new TrackedSession()).get("path");
    }

    private Map<String, Object> ended(Request request, Session session) {
        FlaskContext context = FlaskContext.of(null, null, request, () -> session);
        context.session();
        log.ended(context, new Response("done"));
        return log.entries().get(0);
    }

    private static Request request(String path, UrlRule rule, Map<String, Object> arguments) {
        return (Request) Proxy.newProxyInstance(Request.class.getClassLoader(), new Class<?>[] { Request.class },
                (proxy, method, values) -> switch (method.getName()) {
                    case "method" -> "GET";
                    case "path" -> path;
                    case "queryString" -> "";
                    case "urlRule" -> rule;
                    case "viewArgs" -> arguments;
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == values[0];
                    default -> null;
                });
    }

    private static final class Mute extends RuntimeException {

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }
}
