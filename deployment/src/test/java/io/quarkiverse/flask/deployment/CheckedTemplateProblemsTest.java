package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Route;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;

class CheckedTemplateProblemsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Views.Item.class, Views.Templates.class)
                    .addAsResource(
                            new StringAsset("{item.nope} {item.name.uper} {g.any.thing} {session.any.thing}\n{request.nope}"),
                            "templates/Views/item.html")
                    .addAsResource(new StringAsset("{request.args.any} {request.nope2}"), "templates/unchecked.html")
                    .addAsResource(
                            new StringAsset("{@io.quarkiverse.flask.deployment.CheckedTemplateProblemsTest$Views$Item item}\n"
                                    + "{item.nope3}"),
                            "templates/declared.html"))
            .assertException(failure -> {
                Throwable cause = failure;
                while (cause != null && !(cause instanceof TemplateException)) {
                    cause = cause.getCause();
                }
                assertThat(cause).as("Qute's report, in %s", failure).isNotNull();
                String item = CheckedTemplateProblemsTest.class.getName() + "$Views$Item";
                assertThat(cause.getMessage()).startsWith("Found incorrect expressions (5):")
                        .contains("Views/item.html:1:1 - {item.nope}: Property/method [nope] not found on class [" + item + "]")
                        .contains("{item.name.uper}: Property/method [uper] not found on class [java.lang.String]")
                        .contains("Views/item.html:2:1 - {request.nope}: Property/method [nope] not found on class "
                                + "[io.quarkiverse.flask.Request]")
                        .contains("unchecked.html:1:20 - {request.nope2}: Property/method [nope2] not found on class "
                                + "[io.quarkiverse.flask.Request]")
                        .contains(
                                "declared.html:2:1 - {item.nope3}: Property/method [nope3] not found on class [" + item + "]");
            });

    @Test
    void theBuildFails() {
        fail("The application must not be built");
    }

    static class Views {

        record Item(String name) {
        }

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance item(Item item);
        }

        @Route("/")
        TemplateInstance index() {
            return Templates.item(new Item("pen"));
        }
    }
}
