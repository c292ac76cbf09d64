package io.quarkiverse.flask.deployment;

import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusUnitTest;

class MissingIncludeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar
                    .addAsResource(new StringAsset("a\n{#if true}{#include layuot.html}{#x}{/x}{/include}{/if}"),
                            "templates/page.html")
                    .addAsResource(new StringAsset("b{#include layout$nope /}"), "templates/first.html")
                    .addAsResource(new StringAsset("b{#include $nope /}"), "templates/second.html")
                    .addAsResource(
                            new StringAsset("{#include layout x=1 /}{#include 'layout.html' /}{#include layout.html$row /}"
                                    + "{#include layout$row /}{#include _id=name /}{#include $own /}{#fragment own}{/fragment}{! {#include no /} !}"
                                    + "{|{#include no /}|}"),
                            "templates/fine.html")
                    .addAsResource(new StringAsset("{#fragment row}{/fragment}{#insert x /}"), "templates/layout.html"))
            .assertException(failure -> Problems.assertProblems(failure,
                    "templates/page.html, line 2, {#include layuot.html}: There is no template 'layuot.html'. Looked for it, also "
                            + "with .qute.html, .qute.txt, .html, .txt at the end, in src/main/resources/templates. Did you mean "
                            + "'layout.html'?",
                    "templates/first.html, line 1, {#include layout$nope}: the template has no fragment 'nope'. Declare it, "
                            + "{#fragment nope} … {/fragment}.",
                    "templates/second.html, line 1, {#include $nope}: the template has no fragment 'nope'. Declare it, "
                            + "{#fragment nope} … {/fragment}."));

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }
}
