package org.acme.quickstart;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkiverse.flask.testing.TestResponse;
import io.quarkus.test.junit.QuarkusTest;

/**
 * The quickstart tested as its authors would test it.
 */
// tag::client[]
@QuarkusTest
class ClientTest {

    @Inject
    FlaskApp app;

    @Test
    void loginIsRemembered() {
        try (FlaskClient client = app.testClient()) {
            TestResponse response = client.post("/login",
                    request -> request.form("username", "admin").form("password", "secret").followRedirects(true));
            assertThat(response.text()).isEqualTo("Logged in as admin");
            assertThat(response.history()).extracting(TestResponse::location).containsExactly("/whoami");
            assertThat(session().get("username")).isEqualTo("admin"); // the context of the last request
        }
    }
    // end::client[]

    @Test
    void logoutForgets() {
        try (FlaskClient client = app.testClient()) {
            client.sessionTransaction(session -> session.put("username", "ann"));
            assertThat(client.get("/whoami").text()).isEqualTo("Logged in as ann");
            client.get("/logout");
            assertThat(client.get("/whoami").text()).isEqualTo("You are not logged in");
            assertThat(client.getCookie("session")).isEmpty();
        }
    }

    @Test
    void messagesAreFlashedOnce() {
        try (FlaskClient client = app.testClient()) {
            assertThat(client.get("/flash/info/Saved", request -> request.followRedirects(true)).json())
                    .isEqualTo(List.of(List.of("info", "Saved")));
            assertThat(client.get("/flashed").json()).isEqualTo(List.of());
        }
    }

    @Test
    void filesAreUploaded() {
        try (FlaskClient client = app.testClient()) {
            RequestData.Upload upload = client
                    .post("/upload", request -> request.file("the_file", "../my notes.txt", "hello").form("note", "first"))
                    .json(RequestData.Upload.class);
            assertThat(upload.secure()).isEqualTo("my_notes.txt");
            assertThat(upload.size()).isEqualTo(5);
            assertThat(upload.note()).isEqualTo("first");
        }
    }

    // tag::context[]
    @Test
    void urlsAreBuiltWithoutAServer() {
        try (FlaskApp.Context context = app.testRequestContext("/search?q=flask")) {
            assertThat(request().endpoint()).isEqualTo("search");
            assertThat(request().args("q")).isEqualTo("flask");
            assertThat(urlFor("whoami")).isEqualTo("/whoami");
        }
    }
    // end::context[]
}
