package io.quarkiverse.flask.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.Config;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Session;

class SecureCookieSessionInterfaceTest {

    private final Settings settings = new Settings();
    private final FlaskApp app = (FlaskApp) Proxy.newProxyInstance(FlaskApp.class.getClassLoader(),
            new Class<?>[] { FlaskApp.class }, (proxy, method, arguments) -> settings);
    private final SecureCookieSessionInterface sessions = new SecureCookieSessionInterface(new Plain(),
            Clock.fixed(Instant.ofEpochSecond(1_700_000_000), ZoneOffset.UTC));

    @Test
    void anUntouchedSessionIsNotSent() {
        assertThat(saved(new TrackedSession(Map.of("a", 1))).headers().entries()).extracting(Map.Entry::getKey)
                .containsExactly("Content-Type");
    }

    @Test
    void aSessionThatWasReadVariesByItsCookie() {
        Session session = new TrackedSession(Map.of("a", 1));
        session.containsKey("x");
        Response response = saved(session);
        assertThat(response.headers().get("Vary")).isEqualTo("Cookie");
        assertThat(response.headers().get("Set-Cookie")).isNull();
    }

    @Test
    void aChangedSessionIsSent() {
        Session session = new TrackedSession();
        session.put("a", 1);
        assertThat(cookie(session)).isEqualTo("session=1; HttpOnly; Path=/");
    }

    @Test
    void theCookieHasTheAttributesOfTheSettings() {
        settings.put("SESSION_COOKIE_NAME", "s");
        settings.put("SESSION_COOKIE_DOMAIN", "example.com");
        settings.put("SESSION_COOKIE_PATH", "/app");
        settings.put("SESSION_COOKIE_HTTPONLY", false);
        settings.put("SESSION_COOKIE_SECURE", true);
        settings.put("SESSION_COOKIE_SAMESITE", "Lax");
        settings.put("SESSION_COOKIE_PARTITIONED", true);
        Session session = new TrackedSession();
        session.put("a", 1);
        assertThat(cookie(session)).isEqualTo("s=1; Domain=example.com; Secure; Path=/app; SameSite=Lax; Partitioned");
        session.clear();
        assertThat(cookie(session))
                .isEqualTo("s=; Domain=example.com; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; Secure; "
                        + "Path=/app; SameSite=Lax; Partitioned");
    }

    @Test
    void thePathIsTheApplicationsRootUnlessItIsSet() {
        settings.put("APPLICATION_ROOT", "/root");
        Session session = new TrackedSession();
        session.put("a", 1);
        assertThat(cookie(session)).isEqualTo("session=1; HttpOnly; Path=/root");
    }

    @Test
    void anEmptiedSessionIsDeleted() {
        Session session = new TrackedSession(Map.of("a", 1));
        session.remove("a");
        Response response = saved(session);
        assertThat(response.headers().get("Set-Cookie"))
                .isEqualTo("session=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=0; HttpOnly; Path=/");
        assertThat(response.headers().get("Vary")).isEqualTo("Cookie");
    }

    @Test
    void aPermanentSessionIsSentWithEachResponse() {
        Session session = new TrackedSession(Map.of("_permanent", true));
        assertThat(cookie(session)).isEqualTo("session=1; Expires=Fri, 15 Dec 2023 22:13:20 GMT; HttpOnly; Path=/");
    }

    @Test
    void aPermanentSessionIsSentWhenChangedOnlyIfTheSettingsSaySo() {
        settings.put("SESSION_REFRESH_EACH_REQUEST", false);
        Session session = new TrackedSession(Map.of("_permanent", true));
        assertThat(cookie(session)).isNull();
        session.put("a", 1);
        assertThat(cookie(session)).contains("; Expires=Fri, 15 Dec 2023 22:13:20 GMT;");
    }

    private String cookie(Session session) {
        return saved(session).headers().get("Set-Cookie");
    }

    private Response saved(Session session) {
        Response response = new Response();
        sessions.save(app, session, response);
        return response;
    }

    /** Flask's defaults. */
    private static final class Settings extends HashMap<String, Object> implements Config {

        private static final long serialVersionUID = 1;

        Settings() {
            putAll(Map.of("SESSION_COOKIE_NAME", "session", "SESSION_COOKIE_HTTPONLY", true, "SESSION_COOKIE_SECURE", false,
                    "SESSION_COOKIE_PARTITIONED", false, "SESSION_REFRESH_EACH_REQUEST", true, "APPLICATION_ROOT", "/",
                    "PERMANENT_SESSION_LIFETIME", Duration.ofDays(31)));
        }

        @Override
        public <T> T get(String key, Class<T> type) {
            return type.cast(get(key));
        }

        @Override
        public Map<String, Object> getNamespace(String prefix) {
            throw new UnsupportedOperationException();
        }
    }

    /** Writes how many values there are. */
    private static final class Plain implements SessionSerializer {

        @Override
        public boolean hasKey() {
            return true;
        }

        @Override
        public String dumps(Map<String, ?> values) {
            return Integer.toString(values.size());
        }

        @Override
        public Optional<Map<String, Object>> loads(String text, Duration maxAge) {
            throw new UnsupportedOperationException();
        }
    }
}
