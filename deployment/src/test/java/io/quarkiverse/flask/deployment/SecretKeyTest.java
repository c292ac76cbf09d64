package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.ErrorHandler;
import io.quarkiverse.flask.Response;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.InternalServerError;
import io.quarkus.test.QuarkusUnitTest;

class SecretKeyTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar.addClass(Views.class))
            .setLogRecordPredicate(record -> record.getLevel().intValue() >= Level.SEVERE.intValue());

    @Test
    void withoutAKeyTheSessionReadsAsEmpty() {
        assertThat(get("/read").asString()).isEqualTo("null 0 false");
    }

    @Test
    void withoutAKeyWritingNamesTheSetting() {
        assertThat(get("/write").asString()).startsWith("The session is unavailable because no secret key was set.")
                .contains("Set quarkus.flask.secret-key", "QUARKUS_FLASK_SECRET_KEY");
    }

    @Test
    void withoutAKeyFlashingNamesTheSetting() {
        assertThat(get("/flash").asString()).contains("Set quarkus.flask.secret-key");
    }

    static class Views {

        @Route("/read")
        String read() {
            return "%s %d %s".formatted(session().get("x"), session().size(), session().permanent());
        }

        @Route("/write")
        String write() {
            session().put("x", 1);
            return "written";
        }

        @Route("/flash")
        String flashed() {
            flash("hello");
            return "flashed";
        }

        @ErrorHandler(500)
        Response failed(InternalServerError error) {
            return makeResponse(error.originalException().getMessage(), 500);
        }
    }
}
