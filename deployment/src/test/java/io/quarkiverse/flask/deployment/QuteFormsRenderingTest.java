package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.flash;
import static io.quarkiverse.flask.Flask.g;
import static io.quarkiverse.flask.Flask.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Route;
import io.quarkus.test.QuarkusUnitTest;

/**
 * Renders what is said to be the form in Qute of templates that Flask rendered; {@code record_jinja.py} recorded that.
 */
class QuteFormsRenderingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .overrideConfigKey("quarkus.flask.secret-key", "a key that is long enough to sign cookies")
            .withApplicationRoot(jar -> {
                jar.addClass(Views.class);
                for (String[] line : recording()) {
                    if (line[0].equals("N") || line[0].equals("Q")) {
                        jar.addAsResource(new StringAsset(text(line[line.length - 1])), "templates/" + text(line[1]));
                    }
                }
            });

    @Inject
    FlaskApp app;

    @Test
    void formsRenderWhatFlaskRenders() throws IOException {
        Map<String, Object> values = Map.of();
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (String[] line : recording()) {
            if (line[0].equals("V")) {
                values = JSON.readValue(line[1], new TypeReference<Map<String, Object>>() {
                });
            } else if (line[0].equals("T")) {
                expected.put(text(line[2]), text(line[3]));
                actual.put(text(line[2]), rendered(text(line[2]), values));
            }
        }
        assertThat(actual).hasSizeGreaterThan(150);
        expected.forEach((qute, text) -> actual.remove(qute, text));
        assertThat(actual).isEmpty();
    }

    private String rendered(String qute, Map<String, Object> values) {
        try (var context = app.testRequestContext("/p?q=1")) {
            session().put("user", "ann");
            g().put("user", "bob");
            flash("saved");
            flash("<bad>", "error");
            return app.renderTemplateString(qute, values);
        } catch (Exception e) {
            return e.toString();
        }
    }

    private static List<String[]> recording() {
        try {
            return Files.readAllLines(Path.of("../runtime/src/test/resources/flask/jinja.txt")).stream()
                    .map(line -> line.split("\t")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String json) {
        try {
            return JSON.readValue(json, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static class Views {

        @Route("/user/<username>")
        String user(String username) {
            return username;
        }
    }
}
