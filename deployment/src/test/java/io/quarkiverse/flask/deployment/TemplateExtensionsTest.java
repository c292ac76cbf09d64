package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.test.QuarkusUnitTest;

/** An application whose own template extensions have names of filters. */
class TemplateExtensionsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Extensions.class).addAsResource(
                    new StringAsset("{text.title}|{text.truncate(2)}|{text.upper}|{list.truncate}|{list.first}|{text.shout}"),
                    "templates/page.html"));

    @Test
    void theApplicationsExtensionsWinAndOtherFiltersStay() {
        assertThat(get("/").asString()).isEqualTo("own moby dick|own 2|MOBY DICK|own list|a|moby dick!");
    }

    static class Views {

        @Route("/")
        String page() {
            return renderTemplate("page.html", "text", "moby dick", "list", List.of("a"));
        }
    }

    static class Extensions {

        @TemplateExtension
        static String title(String text) {
            return "own " + text;
        }

        @TemplateExtension
        static String truncate(String text, int length) {
            return "own " + length;
        }

        @TemplateExtension(matchName = "truncate")
        static String ofLists(List<?> list) {
            return "own list";
        }

        @TemplateExtension
        static String shout(String text) {
            return text + "!";
        }
    }
}
