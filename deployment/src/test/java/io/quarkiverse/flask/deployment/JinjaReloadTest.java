package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

/** Templates that are changed while dev mode runs. */
class JinjaReloadTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(RenderingViews.class, RenderingShop.class)
            .addAsResource(
                    new StringAsset(DevServer.SETTINGS + "quarkus.qute.dev-mode.no-restart-templates=templates/live.*\n"),
                    "application.properties")
            .addAsResource(new StringAsset("<p>Hi {name}"), "templates/page.html")
            .addAsResource(new StringAsset("<p>Hi {name}"), "templates/live.html")
            .addAsResource(new StringAsset("<p>Hi {name}"), "shop/templates/cart.html"));

    @ParameterizedTest
    @CsvSource({ "/page, templates/page.html, templates/page.html", "/live, templates/live.html, The template live",
            "/cart, shop/templates/cart.html, shop/templates/cart.html" })
    void aTemplateThatBecomesJinjaIsRefusedUntilItIsQute(String path, String file, String named) {
        assertThat(given().get(path).asString()).isEqualTo("<p>Hi ann");
        TEST.modifyResourceFile(file, source -> "<p>\n{% if name %}Hello {{ name }}{% endif %}");
        Response refused = given().accept("*/*").get(path);
        assertThat(refused.statusCode()).isEqualTo(500);
        assertThat(refused.asString()).contains(named, "holds Jinja syntax", "line 2, {% if name %}: write {#if name}.",
                "line 2, {{ name }}: write {name}.");
        TEST.modifyResourceFile(file, source -> "<p>\n{#if name}Hello {name}{/if}");
        assertThat(given().get(path).asString()).isEqualTo("<p>\nHello ann");
    }
}
