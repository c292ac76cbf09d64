package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Route;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.test.QuarkusUnitTest;

/** Jinja's filters as Qute's virtual methods, in templates. */
class TemplateFiltersTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Views.Templates.class, Book.class, Order.class, Tags.class)
                    .addAsResource(
                            new StringAsset("{book.title.upper.truncate(5)}|{book.title.indent(2).e}|{book.pages.abs.round}"
                                    + "|{book.tags.join(', ')}|{book.tags.first.upper}|{book.price.round(1)}|{book.note.default('none')}"
                                    + "|{book.tojson}|{book.marks.sum}|{book.title.truncate(book.pages)}|{book.sold.string}"
                                    + "|{book.html.upper}|{book.html + book.title}|{request.path.upper}"
                                    + "|{#for t in book.tags.sort}{t}{/for}|{book.marks.sort.first}"),
                            "templates/Views/book.html"));

    @Inject
    FlaskApp app;

    @Test
    void checkedTemplatesMayUseFilters() {
        assertThat(given().get("/book").asString()).isEqualTo("MO...|Moby &lt;Dick&gt;|12|b, a|B|2.5|none|"
                + "{\"html\": \"\\u003ci\\u003e\", \"marks\": [1, 2], \"note\": null, \"pages\": 12, "
                + "\"price\": 2.46, \"sold\": true, \"tags\": [\"b\", \"a\"], \"title\": \"Moby \\u003cDick\\u003e\"}|3|Moby &lt;Dick&gt;|true"
                + "|<I>|<i>Moby &lt;Dick&gt;|/BOOK|ab|1");
    }

    @Test
    void markupStaysMarkupAndTextIsEscaped() {
        Markup html = Markup.of("<b>Bold</b>");
        assertThat(rendered("{html.upper}{text.upper}", "html", html, "text", "<i>")).isEqualTo("<B>BOLD</B>&lt;I&gt;");
        assertThat(rendered("{html.replace('Bold', text)}", "html", html, "text", "<i>")).isEqualTo("<b>&lt;i&gt;</b>");
        assertThat(rendered("{list.join(html)}", "html", html, "list", List.of("<", ">"))).isEqualTo("&lt;<b>Bold</b>&gt;");
        assertThat(rendered("{html.truncate(4, true, '<')}", "html", html)).isEqualTo("<b>&lt;");
        assertThat(rendered("{html.striptags}{html.forceescape}{text.e.e}", "html", html, "text", "<"))
                .isEqualTo("Bold&lt;b&gt;Bold&lt;/b&gt;&lt;");
        assertThat(rendered("{text.safe.upper}{text.raw.trim}", "text", " <i> ")).isEqualTo(" <I> <i>");
    }

    @Test
    void operatorsKeepMarkup() {
        Markup html = Markup.of("<b>");
        assertThat(rendered("{none ?: html}{none.or(html)}{yes ? html : text}{no ? html : text}{#let x=html}{x}{/let}"
                + "{#for x in list}{x}{/for}{#if yes}{html}{/if}{#with html}{this}{/with}",
                "html", html, "text", "<i>", "yes", true, "no", false, "none", null, "list", List.of(html, "<")))
                .isEqualTo("<b><b><b>&lt;i&gt;<b><b>&lt;<b><b>");
        assertThat(
                rendered("{html + text}|{text + html}|{text + text}|{html + html}|{html + 5}|{html.plus(text)}", "html", html,
                        "text", "<i>"))
                .isEqualTo("<b>&lt;i&gt;|&lt;i&gt;<b>|&lt;i&gt;&lt;i&gt;|<b><b>|<b>5|<b>&lt;i&gt;");
        assertThat(rendered("{n + 5}{t + 'b'}", "n", 5, "t", "a")).isEqualTo("10ab");
    }

    @Test
    void theApplicationsOwnPropertiesAndKeysWin() {
        assertThat(rendered("{order.sum} {order.title} {order.first} {order.e} {order.default('x')} {order.length}", "order",
                new Order())).isEqualTo("own sum own title own first own e own x own length");
        assertThat(rendered("{tags.first} {tags.sum} {tags.join('-')}", "tags", new Tags())).isEqualTo("own first own sum a-b");
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("first", "key");
        map.put("length", "long");
        map.put("tojson", "mine");
        assertThat(rendered("{m.first} {m.length} {m.tojson}", "m", map)).isEqualTo("key long mine");
        assertThat(rendered("{#for m in maps}{m.tojson}{m.length} {/for}", "maps",
                List.of(Map.of("a", 1), Map.of("tojson", "key", "length", "long"), Map.of("a", 1))))
                .isEqualTo("{\"a\": 1}1 keylong {\"a\": 1}1 ");
        assertThat(rendered("{#for o in orders}{o.e} {/for}", "orders", List.of(Map.of(), new Order(), 5)))
                .isEqualTo("{} own e 5 ");
        assertThat(rendered("{e} {title} {string} {d}", "e", 1, "title", 2, "string", 3, "d", 4)).isEqualTo("1 2 3 4");
    }

    @Test
    void namesThatNothingHasStayErrors() {
        assertThat(failure("{book.title}", "book", new Object())).contains("Property \"title\" not found");
        assertThat(failure("{e}")).contains("Key \"e\" not found");
        assertThat(failure("{default('x')}")).contains("default");
        assertThat(failure("{m.title}", "m", Map.of())).contains("\"title\" not found");
        assertThat(failure("{x.truncate('nine')}", "x", "text"))
                .contains("Argument 1 of truncate must be a whole number, not 'nine' (java.lang.String).");
    }

    @Test
    void undefinedAndNullValuesHaveDefaults() {
        assertThat(rendered(
                "{nope.default('a')}{nope.d('b')}{null_.default('c')}{m.nope.default('<')}{empty.default('d', true)}"
                        + "{empty.default('e')}{zero.d('f', true)}{no.nope.nope.default('g')}",
                "null_", null, "m", Map.of(), "empty", "",
                "zero", 0)).isEqualTo("abc&lt;dfg");
    }

    @Test
    void listsArraysAndMissingItems() {
        assertThat(rendered("{a.first}{a.last}{a.length}{a.sort.join}{a.min}{a.max}{a.sum}{a.reverse.join}{a.count}", "a",
                new int[] { 3, 1, 2 })).isEqualTo("323123136213 3".replace(" ", ""));
        assertThat(rendered("[{l.first.default('none')}{l.last ?: ''}{l.min ?: ''}{l.sum}{l.join}]", "l", List.of()))
                .isEqualTo("[none0]");
        assertThat(rendered("{s.length}{s.first}{m.length}", "s", "😀a", "m", Map.of("a", 1, "b", 2))).isEqualTo("2😀2");
        assertThat(rendered("{#for i in l.unique.reverse}{i}{/for}", "l", Arrays.asList("a", "A", "b"))).isEqualTo("ba");
    }

    @Test
    void attributesOfItemsAreAskedAsTemplatesDo() {
        List<Object> books = List.of(new Book("b", 2, List.of("x"), 1, null, null, true, Markup.of("<i>")),
                new Book("A", 3, List.of("y"), 2, null, null, true, Markup.of("<b>")), Map.of("title", "c", "pages", 1));
        assertThat(rendered("{books.sum('pages')} {books.join('<', 'title')} {books.sort(true, false, 'title').first.title}"
                + " {books.min(false, 'pages').title} {#for b in books.sort(false, false, 'pages')}{b.title}{/for}"
                + " {some.join(', ', 'html')} {some.join('', 'tags.first')}", "books", books, "some", books.subList(0, 2)))
                .isEqualTo("6 b&lt;A&lt;c c c cbA <i>, <b> xy");
        assertThat(failure("{books.sum('nope')}", "books", books)).contains("nope");
    }

    private String failure(String template, Object... values) {
        try {
            return rendered(template, values);
        } catch (RuntimeException e) {
            return e.getCause() == null ? e.getMessage() : e.getMessage() + e.getCause();
        }
    }

    private String rendered(String template, Object... values) {
        try (FlaskApp.Context context = app.appContext()) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < values.length; i += 2) {
                map.put((String) values[i], values[i + 1]);
            }
            return app.renderTemplateString(template, map);
        }
    }

    public static class Order {

        public final String sum = "own sum";
        public final String first = "own first";
        public final String e = "own e";
        public final String length = "own length";

        public String getTitle() {
            return "own title";
        }

        @TemplateExtension(matchName = "default")
        static String otherwise(Order order, String other) {
            return "own " + other;
        }
    }

    public static class Tags extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        public Tags() {
            super(List.of("a", "b"));
        }

        public String getSum() {
            return "own sum";
        }

        @TemplateExtension(matchName = "first", priority = 11)
        static String ownFirst(Tags tags) {
            return "own first";
        }
    }

    public record Book(String title, int pages, List<String> tags, double price, String note, int[] marks, boolean sold,
            Markup html) {
    }

    static class Views {

        @CheckedTemplate
        static class Templates {

            static native TemplateInstance book(Book book);
        }

        @Route("/book")
        TemplateInstance book() {
            return Templates.book(new Book("Moby <Dick>", 12, List.of("b", "a"), 2.46, null, new int[] { 1, 2 }, true,
                    Markup.of("<i>")));
        }
    }
}
