package io.quarkiverse.flask.runtime.internal.template;

import static io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.constructs;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.Construct;

/** What is Jinja in a text, and what only looks like it. */
class JinjaSyntaxTest {

    @Test
    void everyConstructIsFoundWithItsLine() {
        assertThat(found("<p>{{ a }}\n{% if b %}\r\n{#- c -#}\r{{d}}{%- endif +%}"))
                .containsExactly("1:{{ a }}", "2:{% if b %}", "3:{#- c -#}", "4:{{d}}", "4:{%- endif +%}");
        assertThat(constructs("{%- if b +%}").get(0).body()).isEqualTo("if b");
        assertThat(constructs("{{- a -}}").get(0).body()).isEqualTo("a");
        assertThat(constructs("{%+ if b -%}").get(0).word()).isEqualTo("if");
    }

    @Test
    void stringsMayHoldDelimiters() {
        assertThat(found("{{ 'a}}b' }}{% if '%}' == \"{{\" %}{{ 'it\\'s }}' }}{{ {'a': {'b': 1}}['a'] }}"))
                .containsExactly("1:{{ 'a}}b' }}", "1:{% if '%}' == \"{{\" %}", "1:{{ 'it\\'s }}' }}",
                        "1:{{ {'a': {'b': 1}}['a'] }}");
    }

    @Test
    void whatIsNotClosedIsFound() {
        assertThat(found("{{ name }\n{{ b }}")).containsExactly("1:{{ name }", "2:{{ b }}");
        assertThat(found("{{ name\n{{ b }}")).containsExactly("1:{{ name", "2:{{ b }}");
        assertThat(found("{% if name }\n{{ b }}")).containsExactly("1:{% if name }", "2:{{ b }}");
        assertThat(found("{{ don't }} {{ b }}")).containsExactly("1:{{ don't }}", "1:{{ b }}");
        assertThat(found("{{ b")).containsExactly("1:{{ b");
        assertThat(found("{# b\n{{ c }}")).containsExactly("1:{# b", "2:{{ c }}");
    }

    @Test
    void rawTextIsOneConstructAndItsEndAnother() {
        assertThat(found("{% raw %}{{ a }}{% if %}{# b #}{%- endraw -%}{{ c }}"))
                .containsExactly("1:{% raw %}", "1:{%- endraw -%}", "1:{{ c }}");
        assertThat(found("{% raw %}{{ a }}")).containsExactly("1:{% raw %}");
    }

    @Test
    void commentsAreToldFromSections() {
        assertThat(found("{# a #}{#a#}{#a b#}{#if#}{# {{ b }} {% c %} #}{#old {{ b }} c#}")).containsExactly("1:{# a #}",
                "1:{#a#}",
                "1:{#a b#}", "1:{#if#}", "1:{# {{ b }} {% c %} #}", "1:{#old {{ b }} c#}");
        assertThat(found("{#if x == '#}'}a{/if}{#let a='#'}{/let}{#each xs}#{/each}{#tag /}#}")).isEmpty();
    }

    @Test
    void whatLooksLikeATagIsLookedInto() {
        assertThat(found("a{b:{{ c }}}")).containsExactly("1:{{ c }}");
        assertThat(found("a{content:'{{ c }}'}")).containsExactly("1:{{ c }}");
        assertThat(found("x={a:b,c:'{{ d }}'}")).containsExactly("1:{{ d }}");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "{", "{{", "{%", "{#", "}}", "%}", "#}", "{{}}", "{{ }}", "{}",
            "{name}", "{name.upper} {a ? b : c} {a ?: 'x'} {name??} {n + 1}",
            "{#if a && !b}x{#else if c}y{#else}z{/if}", "{#let a=1 b=(c ? d : e)}{a}{/let}", "{#for x in xs}{x_count}{/for}",
            "{#include layout.html}{#title}T{/title}{/include}", "{#insert title}d{/insert}", "{@java.lang.String name}",
            "{#field name='q' /}", "{[ raw ]}", "{cdi:bean.name} {msg:hello('a')} {urlFor('user', 'name', u.name)}",
            "{|{{ kept }} {% kept %} {# kept #}|}", "{|a|}{! note !}", "{! {{ x }} {% y %} !}", "\\{{ x }} \\{% y %}",
            "\\{{x}}", "\\\\\\{{ x }}",
            "{s.replace('{{', '}}')} {#if s == '{% x %}'}a{/if}",
            "@media{a{b:c}}", "@media print{.a{color:red}.b{margin:0}}", "a{b:c}a::after{content:'}'}",
            "function(){return{a:{b:1}}}", "!function(e){if(a){b()}else{c()}}({d:{}})", "const f=({a})=>`${a}`;x={...y}",
            "{\"a\":{\"b\":[{\"c\":1}]}}", "printf(\"%d {%d}\", 5)", "100% {width} 50%}", "a {%} b", "$('#x'){#y}" })
    void whatIsNotJinjaIsLeftAlone(String text) {
        assertThat(found(text)).isEmpty();
    }

    /** Were it the square of their length, this would not end. */
    @ParameterizedTest
    @ValueSource(strings = { "{{", "{{(", "{{'", "{{\\\"", "{%'", "{% if '", "{%d ", "{#", "{#a", "{#if '", "{a'", "{a\"",
            "{a(",
            "{% raw %}", "{{ a }", "{{ a\n", "{#a{", "\\{{", "{# #", "{{{", "{{(\n", "{{\"\\\"", "{#if {", "{|", "{!", "{#a ='",
            "{#a='#}", "{#a '#}' }" })
    void hostileTextsTakeTimeForTheirLengthOnly(String part) {
        String text = part.repeat(1_000_000 / part.length());
        assertThat(constructs(text)).hasSizeLessThan(text.length());
    }

    private static List<String> found(String text) {
        return constructs(text).stream()
                .map((Construct found) -> found.line() + ":" + text.substring(found.start(), found.end()))
                .toList();
    }
}
