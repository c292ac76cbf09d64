package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** Templates that are changed, added and taken away while the application runs in dev mode. */
class TemplateReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedTemplates.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("app {x}{#include part.html /}"), "templates/page.html")
            .addAsResource(new StringAsset(" part"), "templates/part.html")
            .addAsResource(new StringAsset("shop {x}"), "shop/templates/offer.html"));

    @Test
    void theApplicationsTemplates() {
        assertThat(body("page.html")).isEqualTo("app &lt;1&gt; part");
        TEST.modifyResourceFile("templates/part.html", text -> " changed {x.upper}");
        assertThat(body("page.html")).isEqualTo("app &lt;1&gt; changed &lt;1&gt;");
        assertThat(body("new.html")).startsWith("There is no template 'new.html'.");
        TEST.addResourceFile("templates/new.html", "new {x}");
        assertThat(body("new.html")).isEqualTo("new &lt;1&gt;");
        TEST.deleteResourceFile("templates/new.html");
        assertThat(body("new.html")).startsWith("There is no template 'new.html'.");
    }

    @Test
    void blueprintsTemplates() {
        assertThat(body("offer.html")).isEqualTo("shop &lt;1&gt;");
        TEST.modifyResourceFile("shop/templates/offer.html", text -> "cheap {x}");
        assertThat(body("offer.html")).isEqualTo("cheap &lt;1&gt;");
        TEST.addResourceFile("shop/templates/more.html", "more {x}");
        assertThat(body("more.html")).isEqualTo("more &lt;1&gt;");
        TEST.addResourceFile("templates/more.html", "the application's");
        assertThat(body("more.html")).isEqualTo("the application's");
        TEST.deleteResourceFile("templates/more.html");
        assertThat(body("more.html")).isEqualTo("more &lt;1&gt;");
        TEST.deleteResourceFile("shop/templates/more.html");
        assertThat(body("more.html")).startsWith("There is no template 'more.html'.");
    }

    private static String body(String template) {
        return given().get("/show/" + template).asString();
    }
}
