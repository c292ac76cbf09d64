package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.session;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.logging.Level;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.session.SecureCookieSessionInterface;
import io.quarkiverse.flask.session.SessionSerializer;
import io.quarkus.test.QuarkusUnitTest;

/** An application that changes a detail of the session cookie. */
class SessionCookieTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, DomainOfTenant.class))
            .overrideConfigKey("quarkus.flask.secret-key", "dev")
            .overrideConfigKey("quarkus.flask.session-cookie-samesite", "lax")
            .overrideRuntimeConfigKey("quarkus.flask.session-cookie-secure", "true")
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.WARNING.intValue()
                    && record.getMessage().startsWith("The cookie"))
            .assertLogRecords(records -> assertThat(records)
                    .extracting(record -> record.getMessage().formatted(record.getParameters()))
                    .allMatch(message -> message.matches("The cookie '(session|own)' of GET /(large|own) has 4\\d\\d\\d bytes; "
                            + "browsers may ignore cookies of more than 4093. Keep less in it."))
                    .hasSize(2));

    @Inject
    SessionSerializer serializer;

    @Test
    void anInterfaceMayExtendFlasks() {
        String cookie = given().header("Host", "acme.example.com").get("/set").header("Set-Cookie");
        assertThat(cookie).startsWith("session=")
                .endsWith("; Domain=acme.example.com; Secure; HttpOnly; Path=/; SameSite=Lax");
        String value = cookie.substring("session=".length(), cookie.indexOf(';'));
        assertThat(serializer.loads(value, Duration.ofMinutes(1))).contains(Map.of("a", 1));
    }

    @Test
    void cookiesThatBrowsersMayIgnoreAreWarnedOf() {
        assertThat(given().get("/large").header("Set-Cookie")).hasSizeGreaterThan(4093);
        assertThat(given().get("/own").header("Set-Cookie")).hasSizeGreaterThan(4093);
        assertThat(given().get("/set").statusCode()).isEqualTo(200);
    }

    static class Views {

        @Route("/set")
        String set() {
            session().put("a", 1);
            return "set";
        }

        @Route("/large")
        String large() {
            byte[] incompressible = new byte[3100];
            new Random(1).nextBytes(incompressible);
            session().put("a", incompressible);
            return "large";
        }

        @Route("/own")
        Response own() {
            return new Response("own").setCookie("own", "x".repeat(4200));
        }
    }

    // tag::domain[]
    @Singleton
    static class DomainOfTenant extends SecureCookieSessionInterface {

        @Inject
        DomainOfTenant(SessionSerializer serializer) {
            super(serializer);
        }

        @Override
        public String cookieDomain(FlaskApp app) {
            return request().host();
        }
    }
    // end::domain[]
}
