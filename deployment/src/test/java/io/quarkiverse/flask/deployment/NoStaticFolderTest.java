package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.urlFor;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.routing.UrlBuildException;
import io.quarkus.test.QuarkusUnitTest;

class NoStaticFolderTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class)
            .addAsResource(new StringAsset("a file"), "static/file.txt")
            .addAsResource(new StringAsset("secret"), "application.secret"))
            .overrideConfigKey("quarkus.flask.static-folder", "");

    @Inject
    FlaskApp app;

    @Test
    void withoutAFolderThereAreNoStaticFiles() {
        assertThat(get("/static/file.txt").statusCode()).isEqualTo(404);
        assertThat(get("/application.secret").statusCode()).isEqualTo(404);
        assertThat(get("/").asString()).isEqualTo("here");
    }

    @Test
    void withoutAFolderThereIsNoEndpoint() throws Exception {
        try (var context = app.testRequestContext("/")) {
            assertThatThrownBy(() -> urlFor("static", "filename", "file.txt")).isInstanceOf(UrlBuildException.class)
                    .hasMessageContaining("static");
        }
    }

    static class Views {

        @Route("/")
        String index() {
            return "here";
        }
    }
}
