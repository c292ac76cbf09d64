package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkus.qute.Locate;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator;
import io.quarkus.qute.Variant;
import io.quarkus.test.QuarkusUnitTest;

/** Templates that no build has seen. */
class JinjaAtRunTimeTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Found.class, Found.Text.class));

    @Inject
    FlaskApp app;

    @Test
    void aTemplateGivenAsTextIsRefusedEachTime() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> app.renderTemplateString("Hi\n{{ name }}", Map.of("name", "ann")))
                    .isInstanceOf(TemplateException.class)
                    .hasMessage("""
                            A template given as text holds Jinja syntax, which nothing translates: templates are Qute.
                                  line 2, {{ name }}: write {name}.
                                  To send Jinja syntax as it stands, write {| … |} around it.""");
        }
        assertThat(app.renderTemplateString("Hi {name} {|{{ name }}|} \\{{ name }}", Map.of("name", "ann")))
                .isEqualTo("Hi ann {{ name }} {{ name }}");
    }

    @Test
    void aTemplateOfALocatorIsRefusedByName() {
        assertThat(app.renderTemplate("found/qute", Map.of("name", "ann"))).isEqualTo("Hi ann");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> app.renderTemplate("found/jinja", Map.of("name", "ann")))
                    .hasMessageStartingWith("The template found/jinja holds Jinja syntax")
                    .hasMessageContaining("line 1, {% if name %}: write {#if name}.");
        }
    }

    @Locate("found/.*")
    public static class Found implements TemplateLocator {

        @Override
        public Optional<TemplateLocation> locate(String id) {
            return id.startsWith("found/") ? Optional.of(new Text(id.endsWith("jinja") ? "{% if name %}Hi {{ name }}{% endif %}"
                    : "Hi {name}")) : Optional.empty();
        }

        @Override
        public int getPriority() {
            return DEFAULT_PRIORITY + 1;
        }

        record Text(String text) implements TemplateLocation {

            @Override
            public Reader read() {
                return new StringReader(text);
            }

            @Override
            public Optional<Variant> getVariant() {
                return Optional.empty();
            }
        }
    }
}
