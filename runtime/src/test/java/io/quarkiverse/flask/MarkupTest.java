package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class MarkupTest {

    @Test
    void escapingUsesMarkupSafesEntities() {
        assertThat(Markup.escape("'\"&<>")).hasToString("&#39;&#34;&amp;&lt;&gt;");
        assertThat(Markup.escape(Markup.of("<b>"))).hasToString("<b>");
        assertThat(Markup.escape(null)).hasToString("None");
        assertThat(Markup.escape(5)).hasToString("5");
    }

    @Test
    void operandsAreEscaped() {
        assertThat(Markup.of("<b>%s</b> %d %.1f").format("<i>", 1, 2.0)).hasToString("<b>&lt;i&gt;</b> 1 2.0");
        assertThat(Markup.of("<b>%s</b>").format(Markup.of("<i>"))).hasToString("<b><i></b>");
        assertThat(Markup.of("a").plus("<b>")).hasToString("a&lt;b&gt;");
        assertThat(Markup.of("<br>").join(List.of("<a>", Markup.of("<b>")))).hasToString("&lt;a&gt;<br><b>");
    }

    /** Whatever the type of an argument says it is, only the platform's own text is trusted. */
    @Test
    void numbersOfTheApplicationAreEscaped() {
        Number hostile = new AtomicInteger(5) {

            private static final long serialVersionUID = 1;

            @Override
            public String toString() {
                return "<script>";
            }
        };
        assertThat(Markup.of("%s").format(hostile)).hasToString("&lt;script&gt;");
        assertThat(Markup.of("%s|%s").format('<', null)).hasToString("&lt;|None");
    }

    @Test
    void datesKeepTheirFields() {
        assertThat(Markup.of("<b>%tY</b>").format(LocalDate.of(2020, 1, 2))).hasToString("<b>2020</b>");
        assertThat(Markup.of("%tY").format(new Date(0))).hasToString("1970");
    }

    @Test
    void markupIsRepeated() {
        assertThat(Markup.of("<br>").repeat(2)).hasToString("<br><br>");
    }

    @Test
    void referencesAndTagsAreReadAsPythonReadsThem() throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<String> differences = new ArrayList<>();
        List<String> recorded;
        try (InputStream file = MarkupTest.class.getResourceAsStream("/werkzeug/markup.txt")) {
            recorded = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
        for (String line : recorded) {
            String[] fields = line.split("\t");
            Markup markup = Markup.of(json.readValue(fields[0], String.class));
            String expected = json.readValue(fields[1], String.class) + " | " + json.readValue(fields[2], String.class);
            String read = markup.unescape() + " | " + markup.striptags();
            if (!read.equals(expected)) {
                differences.add("%s%n  expected %s%n  but was  %s".formatted(line, expected, read));
            }
        }
        assertThat(recorded).hasSizeGreaterThan(2_500);
        assertThat(differences).isEmpty();
    }
}
