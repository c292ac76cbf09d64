package io.quarkiverse.flask.deployment;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkus.builder.Version;
import io.quarkus.maven.dependency.Dependency;
import io.quarkus.test.QuarkusUnitTest;

class RestEndpointsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Application.class, Resource.class, Shared.class))
            .setForcedDependencies(List.of(Dependency.of("io.quarkus", "quarkus-rest", Version.getVersion())));

    @Test
    void rulesAndResourcesAnswerSideBySide() {
        assertThat(get("/rule").asString()).isEqualTo("rule");
        assertThat(get("/resource").asString()).isEqualTo("resource");
    }

    @Test
    void whatNobodyServesIsOurNotFound() {
        assertThat(get("/nobody").asString()).isEqualTo("lost /nobody");
        assertThat(get("/resource/nobody").asString()).isEqualTo("lost /resource/nobody");
    }

    @Test
    void aMethodOfAPathOfRulesMayBeAResources() {
        assertThat(get("/shared").asString()).isEqualTo("rule");
        assertThat(post("/shared").asString()).isEqualTo("resource");
    }

    @Test
    void aMethodThatNobodyServesIsNotAllowed() {
        assertThat(post("/rule").statusCode()).isEqualTo(405);
        assertThat(post("/rule").header("Allow")).isEqualTo("GET, HEAD, OPTIONS");
    }

    @Path("/shared")
    public static class Shared {

        @POST
        public String post() {
            return "resource";
        }
    }

    @Path("/resource")
    public static class Resource {

        @GET
        public String get() {
            return "resource";
        }
    }

    static class Application {

        @Route("/rule")
        String rule() {
            return "rule";
        }

        @Route("/shared")
        String shared() {
            return "rule";
        }

        @ErrorHandler(404)
        Response lost() {
            return Flask.makeResponse("lost " + Flask.request().path(), 404);
        }
    }
}
