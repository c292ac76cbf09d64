package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.AfterRequest;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.Context;

/** An application whose lifecycle nobody observes. */
class UnobservedEventsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class));

    @Test
    void observersOfWhatHasAQualifierDoNotMakeRequestsBlock() {
        assertThat(get("/").header("On-Event-Loop")).isEqualTo("true");
    }

    static class Views {

        void contextBegins(@Observes @Initialized(ApplicationScoped.class) Object event) {
            // any object, but of that qualifier, which no event of a request has
        }

        @Route("/")
        @NonBlocking
        String index() {
            return "index";
        }

        @AfterRequest
        @NonBlocking
        Response after(Response response) {
            return response.header("On-Event-Loop", String.valueOf(Context.isOnEventLoopThread()));
        }
    }
}
