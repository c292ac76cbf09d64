package io.quarkiverse.flask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "<em>Marked up</em> &raquo; HTML|Marked up \u00bb HTML", "a <!-- <b> --> c|a c",
            "<p> a   b </p>|a b" })
    void striptagsLeavesText(String html, String text) {
        assertThat(Markup.of(html).striptags()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "&lt;&#39;&#x27;&eacute;&amp;|<'' \u00e9&", "&nosuch;|&nosuch;", "&#xD800;|\uFFFD" })
    void unescapeResolvesReferences(String html, String text) {
        assertThat(Markup.of(html).unescape()).isEqualTo(text.replace("'' ", "''"));
    }
}
