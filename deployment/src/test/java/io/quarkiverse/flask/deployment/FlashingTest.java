package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.flash;
import static io.quarkiverse.flask.Flask.getFlashedMessages;
import static io.quarkiverse.flask.Flask.getFlashedMessagesWithCategories;
import static io.quarkiverse.flask.Flask.renderTemplateString;
import static io.quarkiverse.flask.Flask.request;
import static io.quarkiverse.flask.Flask.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlashedMessage;
import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.Tuple;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkus.test.QuarkusUnitTest;

class FlashingTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .overrideConfigKey("quarkus.flask.secret-key", "dev");

    @Inject
    FlaskApp app;

    private FlaskClient client;

    @BeforeEach
    void start() {
        client = app.testClient();
    }

    @AfterEach
    void end() {
        client.close();
    }

    @Test
    void messagesAreTakenOncePerRequestAlsoIfTheyAreReadTwice() {
        client.get("/flash");
        assertThat(client.get("/twice").json())
                .isEqualTo(List.of(List.of("one", "two", "<b>three</b>"), List.of("one", "two", "<b>three</b>"), false));
        assertThat(client.get("/twice").json()).isEqualTo(List.of(List.of(), List.of(), false));
    }

    @Test
    void aFilterLeavesNoMessageBehind() {
        client.get("/flash");
        assertThat(client.get("/errors").json()).isEqualTo(List.of("two"));
        assertThat(client.get("/twice").json()).isEqualTo(List.of(List.of(), List.of(), false));
    }

    @Test
    void filtersAreAppliedToWhatWasTakenBefore() {
        client.get("/flash");
        assertThat(client.get("/both").json()).isEqualTo(List.of(List.of("two"), List.of("one", "<b>three</b>"), List.of()));
    }

    @Test
    void templatesEscapeTextAndShowMarkup() {
        client.get("/flash?text=<i>");
        assertThat(client.get("/page").text()).isEqualTo("message:&lt;i&gt; error:two info:<b>three</b> ");
        client.get("/flash?text=<i>");
        assertThat(client.get("/list").text()).isEqualTo("&lt;i&gt; two <b>three</b> ");
    }

    @Test
    void whatElseIsKeptUnderFlasksKeyIsNoMessage() {
        client.sessionTransaction(session -> session.put("_flashes", List.of("x", List.of("a"), Tuple.of("info", "kept"))));
        assertThat(client.get("/list").text()).isEqualTo("kept ");
    }

    static class Views {

        @Route("/flash")
        String flashThree() {
            flash(request().args().get("text", "one"));
            flash("two", "error");
            flash(Markup.of("<b>%s</b>").format("three"), "info");
            return "";
        }

        @Route("/twice")
        List<Object> twice() {
            return List.of(getFlashedMessages(), getFlashedMessages(), session().containsKey("_flashes"));
        }

        @Route("/errors")
        List<String> errors() {
            return getFlashedMessages("error");
        }

        @Route("/both")
        List<List<String>> both() {
            return List.of(getFlashedMessages("error"), getFlashedMessagesWithCategories("info", "message").stream()
                    .map(FlashedMessage::message).toList(), getFlashedMessages("none"));
        }

        @Route("/page")
        String page() {
            return renderTemplateString(
                    "{#for flashed in getFlashedMessagesWithCategories()}{flashed.category}:{flashed.message} {/for}");
        }

        @Route("/list")
        String list() {
            return renderTemplateString("{#for flashed in get_flashed_messages()}{flashed} {/for}");
        }
    }
}
