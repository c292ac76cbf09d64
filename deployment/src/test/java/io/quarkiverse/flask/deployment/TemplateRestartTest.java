package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;

/** Which changes of templates restart the application in dev mode. */
class TemplateRestartTest {

    private static final String PAGE = "templates/page.html";
    private static final String OFFER = "shop/templates/offer.html";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedTemplates.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties")
            .addAsResource(new StringAsset("{@java.lang.String x}{x}"), "templates/typed.html")
            .addAsResource(new StringAsset("app {x}{#if x}!{/if}"), PAGE)
            .addAsResource(new StringAsset("shop {x}"), OFFER));

    @Test
    void textAndValuesAreLiveWithoutARestart() {
        String before = body("/started");
        TEST.modifyResourceFile(PAGE, text -> "<b>{x.length}</b> app {x}{#if x}?{/if}");
        assertThat(body("/show/page.html")).isEqualTo("<b>3</b> app &lt;1&gt;?");
        assertThat(body("/show/page")).isEqualTo("<b>3</b> app &lt;1&gt;?");
        TEST.modifyResourceFile(OFFER, text -> "<i>{x}</i> shop");
        assertThat(body("/show/offer.html")).isEqualTo("<i>&lt;1&gt;</i> shop");
        assertThat(body("/show/offer")).isEqualTo("<i>&lt;1&gt;</i> shop");
        assertThat(body("/started")).isEqualTo(before);
    }

    @Test
    void whatTheBuildChecksRestartsIt() {
        String before = body("/started");
        TEST.modifyResourceFile(PAGE, text -> "app {urlFor('shop.started')}");
        assertThat(body("/show/page.html")).isEqualTo("app /started");
        String after = body("/started");
        assertThat(after).isNotEqualTo(before);
        TEST.modifyResourceFile(OFFER, text -> "{#if x}shop{/if}");
        assertThat(body("/show/offer.html")).isEqualTo("shop");
        assertThat(body("/started")).isNotEqualTo(after);
    }

    @Test
    void allTagsOfATypedTemplateAreChecked() {
        String before = body("/started");
        TEST.modifyResourceFile("templates/typed.html", text -> "text {@java.lang.String x}{x}");
        assertThat(body("/show/typed.html")).startsWith("text");
        assertThat(body("/started")).isEqualTo(before);
        TEST.modifyResourceFile("templates/typed.html", text -> "{@java.lang.String x}{x.nothing}");
        assertThat(body("/show/page.html")).contains("nothing", "typed");
        TEST.modifyResourceFile("templates/typed.html", text -> "{@java.lang.String x}{x.length}");
        assertThat(body("/show/typed.html")).isEqualTo("3");
    }

    private static String body(String path) {
        return given().get(path).asString();
    }
}
