package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JinjaSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
            "{{ name }}; write {name}.",
            "{% for x in xs %}; write {#for item in items}",
            "{%- extends 'a.html' %}; write {#include layout.html}",
            "{% block body %}; write {#insert name}",
            "{# a comment #}; write {! … !}.",
            "{% macro m() %}; the section that does this in Qute" })
    void eachConstructHasItsCure(String jinja, String cure) {
        assertThat(TemplateProcessor.firstJinja(jinja)).hasValueSatisfying(problem -> assertThat(problem).contains(cure));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = { "{name}", "{#if name}x{/if}", "{|{{ name }}|}", "{! note !}",
            "function () { return {}; }" })
    void quteIsLeftAlone(String qute) {
        assertThat(TemplateProcessor.firstJinja(qute)).isEmpty();
    }
}
