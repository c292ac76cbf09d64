package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkus.test.QuarkusUnitTest;

class JinjaTemplateTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClass(Shop.class)
                    .addAsResource(
                            new StringAsset("<p>\n{% if name %}{{ name|upper }}\n{% endif %}{# a comment\n of two lines #}"),
                            "templates/hello.html")
                    .addAsResource(new StringAsset("{{ a }}\n".repeat(23)), "templates/long.txt")
                    .addAsResource(new StringAsset("{# comment #}"), "templates/tags/tag.html")
                    .addAsResource(new StringAsset("{{ super() }}"), "shop/templates/cart.html")
                    .addAsResource(new StringAsset("{#fragment row}{{ a }}{/fragment}{#fragment id='foot'}{/fragment}"),
                            "templates/rows.html")
                    .addAsResource(new StringAsset("{#include rows.html$row /}{#include rows$foot /}"),
                            "templates/names_fragments.html")
                    .addAsResource(new StringAsset("{|{{ kept }}|} {name}"), "templates/fine.html"))
            .assertException(failure -> Problems.assertProblems(failure,
                    """
                            templates/hello.html: it holds Jinja syntax, which nothing translates: templates are Qute.
                                  line 2, {% if name %}: write {#if name}.
                                  line 2, {{ name|upper }}: write {name.upper}.
                                  line 3, {% endif %}: write {/if}.
                                  line 3, {# a comment …: write {! … !}.
                                  To send Jinja syntax as it stands, write {| … |} around it.
                            """,
                    "templates/rows.html: it holds Jinja syntax, which nothing translates: templates are Qute.\n"
                            + "      line 1, {{ a }}: write {a}.\n",
                    "      line 20, {{ a }}: write {a}.\n      … and 3 more.\n      To send",
                    "templates/tags/tag.html: it holds Jinja syntax, which nothing translates: templates are Qute.\n"
                            + "      line 1, {# comment #}: write {! comment !}.\n",
                    "shop/templates/cart.html: it holds Jinja syntax, which nothing translates: templates are Qute.\n"
                            + "      line 1, {{ super() }}: Qute has no super(): put what the layout has in that block into a "
                            + "template of its own, and {#include} that there and here.\n"));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    @Blueprint(name = "shop", templateFolder = "shop/templates")
    static class Shop {
    }
}
