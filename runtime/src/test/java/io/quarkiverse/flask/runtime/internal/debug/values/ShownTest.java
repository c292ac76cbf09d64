package io.quarkiverse.flask.runtime.internal.debug.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ShownTest {

    private static final ShownValue ONE = new ShownValue("0", "int", "1", List.of(), 0);
    private static final ShownValue LIST = new ShownValue("list", "List<Integer>", "981 elements [1, …]", List.of(ONE), 980);

    @Test
    void htmlLetsOpenWhatHoldsSomething() {
        assertThat(ShownHtml.of(List.of(LIST)).toString()).isEqualTo("<ul class=\"values mono\"><li><details><summary>"
                + "<b>list</b> = <span>981 elements [1, …]</span> <i>List&lt;Integer&gt;</i>"
                + "</summary><ul><li>"
                + "<b>0</b> = <span>1</span> <i>int</i>"
                + "<li class=dim>… 980 more</ul></details></ul>");
    }

    @Test
    void htmlLeavesOutWhatIsNotThere() {
        assertThat(ShownHtml.of(List.of(new ShownValue("", "", "null", List.of(), 0))).toString())
                .isEqualTo("<ul class=\"values mono\"><li><span>null</span></ul>");
    }

    static class Hostile {

        @Override
        public String toString() {
            return "</ul><script>alert(1)</script>%s";
        }
    }

    @Test
    void htmlEscapesNamesTypesAndTexts() {
        ShownValue hostile = Look.at(Map.of("<b>", new Hostile()));
        assertThat(ShownHtml.of(List.of(hostile)).toString()).doesNotContain("<script", "<b><b>")
                .contains("<b>&lt;b&gt;</b>", "&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;%s");
    }

    @Test
    void textHasALineForEachValue() {
        assertThat(ShownText.of(List.of(LIST, new ShownValue("", "", "null", List.of(), 0)), "  ", 80))
                .isEqualTo("  list = 981 elements [1, …]\n  null\n");
    }

    @Test
    void linesOfTextAreNoLongerThanTheyMayBe() {
        assertThat(ShownText.of(List.of(LIST), "  ", 12)).isEqualTo("  list = 98…\n");
    }

    @Test
    void jsonIsPlainMapsAndLists() {
        Map<String, Object> one = Map.of("name", "0", "type", "int", "text", "1", "children", List.of(), "more", 0);
        assertThat(ShownJson.of(List.of(LIST))).isEqualTo(List.of(Map.of("name", "list", "type", "List<Integer>", "text",
                "981 elements [1, …]", "children", List.of(one), "more", 980)));
    }
}
