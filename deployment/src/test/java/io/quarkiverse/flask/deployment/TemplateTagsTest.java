package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTagsTest {

    @ParameterizedTest
    @ValueSource(strings = { "<p>text</p>", "", "{", "{ color: red }", "\\{escaped}", "{name} {user.name}", "{! a {#if x} !}",
            "{| {#if x} |}" })
    void textAndValuesOfTheRequestAreNotChecked(String text) {
        assertThat(TemplateTags.checked(text, Set.of("request"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "#if x", "/if", "request", "request.path", "urlFor('a', 'b', \"}\")", "@java.lang.String name",
            "inject:bean.name", "a ? b : c", "'text'.length", "#include layout", "a.b(c)", "name" + "\n" })
    void sectionsCallsDeclarationsAndTypedNamesAreChecked(String tag) {
        assertThat(TemplateTags.checked("<p>{" + tag + "}{name}", Set.of("request"))).containsExactly(tag);
    }

    @Test
    void whatIsNotClosedGoesToTheEnd() {
        assertThat(TemplateTags.checked("a {name b", Set.of())).containsExactly("name b");
        assertThat(TemplateTags.checked("a {! b", Set.of())).containsExactly("{! b");
        assertThat(TemplateTags.checked("a {| b", Set.of())).containsExactly("{| b");
    }

    @Test
    void ofATypedTemplateAllTagsAreChecked() {
        assertThat(TemplateTags.checked("{name} and {user.name}", null)).isEqualTo(List.of("name", "user.name"));
    }
}
