package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class JinjaTemplateTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar
                    .addAsResource(new StringAsset("<p>\n{% if name %}{{ name }}{% endif %}"),
                            "templates/hello.html")
                    .addAsResource(new StringAsset("{|{{ kept }}|} {name}"), "templates/fine.html"))
            .assertException(failure -> Problems.assertProblems(failure,
                    "templates/hello.html: line 2 holds Jinja syntax, {% if name %}, which nothing translates. Templates are Qute: "
                            + "write {#if condition} … {#else if condition} … {#else} … {/if}. To send it as it stands, write "
                            + "{| … |} around it."));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }
}
