package io.quarkiverse.flask.runtime.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.runtime.internal.template.JinjaSyntax.Construct;

/**
 * What is said to be the form in Qute; that these forms render what Flask renders is tested where there is an application.
 */
class QuteFormsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern ROW = Pattern.compile("¦`\\+(.*)\\+` ¦`\\+(.*)\\+`");

    @Test
    void formsAreThoseThatRenderTheSame() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/flask/jinja.txt"))) {
            String[] fields = line.split("\t");
            if (fields[0].equals("T") || fields[0].equals("N")) {
                int first = fields[0].equals("T") ? 1 : 2;
                String jinja = JSON.readValue(fields[first], String.class);
                expected.put(jinja, JSON.readValue(fields[first + 1], String.class));
                actual.put(jinja, translated(jinja));
            }
        }
        assertThat(actual).hasSizeGreaterThan(150).containsExactlyEntriesOf(expected);
    }

    @Test
    void theGuideSaysTheSame() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        Map<String, String> actual = new LinkedHashMap<>();
        Matcher row = ROW.matcher(Files.readString(Path.of("../docs/modules/ROOT/pages/from-jinja.adoc")));
        while (row.find()) {
            expected.put(row.group(1), row.group(2));
            actual.put(row.group(1), translated(row.group(1)));
        }
        assertThat(actual).hasSizeGreaterThan(30).containsExactlyEntriesOf(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
            "{{ x|slug }}; write {x.slug}, with a @TemplateExtension method slug(…)",
            "{{ x|map(attribute='name') }}; write {x.map('name')}, with a @TemplateExtension method map(…)",
            "{% if x is number %}; write {#if x.isNumber}, with a @TemplateExtension method isNumber(…)",
            "{{ now('d') }}; write {fn:now('d')}, with a @TemplateExtension(namespace = \"fn\") method now(…)",
            "{% if 'k' not in user.d %}; write {#if !user.d.contains('k')}, for a map: user.d.containsKey('k')",
            "{% if k in d %}; write {#if d.contains(k)}, for a map: d.containsKey(k)",
            "{% if 'a' in 'abc' %}; write {#if str:['abc'].contains('a')}",
            "{% if 'k' in d.keys() %}; write {#if d.keys.contains('k')}",
            "{% if 'id' in request.view_args %}; write {#if request.viewArgs.containsKey('id')}",
            "{{ xs[:3] }}; write {xs.take(3)}, of a list that is as long",
            "{{ xs[1:3] }}; Qute has no slices but take(n) and takeLast(n): cut it in the view",
            "{{ super() }}; Qute has no super(): put what the layout has in that block into a template of its own, and {#include} that there and here",
            "{{ n * 2 }}; Qute adds and subtracts only: compute it in the view, or in a @TemplateExtension method",
            "{{ [1, 2] }}; Qute has no lists of its own: give the list from the view",
            "{{ {'a': 1} }}; Qute has no dicts of its own: give the dict from the view",
            "{{ 'a\\n' }}; Qute has no escapes in texts: give the text from the view",
            "{{ f(*args) }}; Qute does not unpack arguments: name each of them",
            "{{ _('Hello') }}; Qute has message bundles: {msg:name}, with the text in a @MessageBundle interface",
            "{% trans %}; Qute has message bundles: {msg:name}, with the text in a @MessageBundle interface",
            "{{ xs|join(', ', by='name') }}; the filter join takes no argument by here: choose in the view what it is given",
            "{{ name|center(6, 7) }}; the filter center takes one argument at most here: choose in the view what it is given",
            "{{ name|upper(1) }}; the filter upper takes no arguments here: choose in the view what it is given",
            "{{ xs|min(true, 'a', 1) }}; the filter min takes 2 arguments at most here: choose in the view what it is given",
            "{% do xs.append(1) %}; templates of Qute change nothing: do it in the view",
            "{% break %}; loops of Qute go to the end: choose in the view what is in the list",
            "{% for x in xs recursive %}; Qute's loops do not call themselves: write a user tag that includes itself",
            "{% macro field(name, type='text') %}; a macro is a user tag: move what is inside to templates/tags/field.html, after {#let type?='text'}",
            "{% import 'forms.html' as forms %}; leave it out: each macro is a user tag, a file in templates/tags, which needs no import",
            "{% extends 'a.html' %}; write {#include a.html}, and {/include} at the end of the file",
            "{% include 'a.html' ignore missing %}; write {#include a.html /}, for a template that is there: Qute ignores no missing ones",
            "{% include ['a.html', 'b.html'] %}; Qute includes one template: choose it in the view, {#include _id=name /}",
            "{% set ns.x = 1 %}; values of Qute do not change: compute it in the view",
            "{{ n == 3 and name or 'y' }}; write it with {#if}: {#if condition}{one}{#else}{other}{/if}",
            "{{ a and b or c }}; write it with {#if}: {#if condition}{one}{#else}{other}{/if}",
            "{% for k in d %}; write {#for k in d}, for a map: {k.key}",
            "{% for k in user.d %}; write {#for k in user.d}, for a map: {k.key}",
            "{% for x in xs|sort %}; write {#for x in xs.sort}",
            "{% autoescape true %}; leave it out: Qute escapes by the template's name (in a file that is not escaped, like .txt or .js, write {value.e} for each value inside)",
            "{% autoescape false %}; Qute escapes by the template's name: write {value.safe} for each value inside",
            "{% cache 5 %}; Qute has no cache: write a user tag, templates/tags/cache.html, and {#cache /}",
            "{% endcache %}; write {/cache}",
            "{{ name + }}; Jinja could not read it either: in a script or style put a space between the braces, or {| … |} around it",
            "=>{{return a}}; Jinja could not read it either: in a script or style put a space between the braces, or {| … |} around it",
            "${{a:1}.a}; Jinja could not read it either: in a script or style put a space between the braces, or {| … |} around it",
            "{% if + %}; Jinja could not read it either",
            "{{#if x}}; it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}",
            "{{/if}}; it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}",
            "{{> part}}; it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}",
            "{{! c }}; it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}",
            "{{^x}}; it looks like Handlebars or Mustache: what browsers are to see goes between {| and |}",
            "{{ config.get('X') }}; write {config.get('X')}",
            "{{ name }; write {name}" })
    void whatHasNoFormSaysWhatToDo(String jinja, String said) {
        Construct construct = JinjaSyntax.constructs(jinja).get(0);
        assertThat(new JinjaStatements().form(construct)).hasToString(said);
    }

    /** The loop is open all the same. */
    @Test
    void aLoopWithoutAFormHasItemsWithForms() {
        assertThat(forms("{% for x in [1, 2] %}{{ x }}{{ loop.index }}{{ loop.length }}{% endfor %}{{ loop.index }}"))
                .containsExactly("Qute has no lists of its own: give the list from the view", "write {x}", "write {x_count}",
                        "ask what the loop goes through: {list.size}, {list.get(index)}", "write {/for}",
                        "there is no loop around it");
        assertThat(forms("{% for a, b in [x, y] %}{{ b }}{{ loop.first }}{% endfor %}"))
                .containsExactly("Qute has no lists of its own: give the list from the view", "write {item.get(1)}",
                        "write {item_isFirst}", "write {/for}");
        assertThat(forms("{% for x in xs recursive %}{{ loop.length }}{% endfor %}")).endsWith("write {xs.size}",
                "write {/for}");
    }

    @Test
    void whatIsTooDeepOrTooLongIsNotTranslated() {
        assertThat(first("{{ " + "(".repeat(100) + " }}")).contains("nested too deeply");
        assertThat(first("{{ a" + "|upper".repeat(10_000) + " }}")).contains("too long");
        assertThat(first("{{ a" + " + b".repeat(300) + " }}")).contains("too long");
        assertThat(first("{{ " + "(".repeat(12) + "a" + " or b)|upper".repeat(12) + " }}")).contains("too long");
    }

    @Test
    void whateverIsWrittenHasAnAnswer() {
        String[] parts = ("{{ |}}|{% |%}|{# |#}|if |elif |else |endif |for |in |endfor |block |endblock |set |endset |with |macro |call |"
                + "filter |raw |endraw |from |import |as |include |extends |loop.index |loop.cycle(|range(|url_for(|super()|caller()|"
                + "get_flashed_messages(|with_categories=true|self.a()|a|b|.c|.0|[|]|(|)|{|}|,|=|==|<|~|+|-|*|'x'|\"y|'|1|1.5|9999999999|"
                + "not |and |or |is |is not |defined |true|none|\\|\n| ").split("\\|");
        Random random = new Random(1);
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder("{{ ");
            for (int n = random.nextInt(20); n >= 0; n--) {
                text.append(random.nextInt(8) == 0 ? "|" : parts[random.nextInt(parts.length)]);
            }
            String source = text.toString();
            List<Construct> constructs = JinjaSyntax.constructs(source);
            JinjaStatements statements = new JinjaStatements();
            int end = 0;
            for (Construct construct : constructs) {
                assertThat(construct.start()).as(source).isGreaterThanOrEqualTo(end);
                assertThat(construct.end()).as(source).isGreaterThan(construct.start()).isLessThanOrEqualTo(source.length());
                assertThat(statements.form(construct).toString()).as(source).isNotEmpty();
                end = construct.end();
            }
        }
    }

    private static List<String> forms(String jinja) {
        JinjaStatements statements = new JinjaStatements();
        return JinjaSyntax.constructs(jinja).stream().map(construct -> statements.form(construct).toString()).toList();
    }

    private static String first(String jinja) {
        return new JinjaStatements().form(JinjaSyntax.constructs(jinja).get(0)).note();
    }

    private static String translated(String jinja) {
        StringBuilder qute = new StringBuilder();
        JinjaStatements statements = new JinjaStatements();
        int from = 0;
        for (Construct construct : JinjaSyntax.constructs(jinja)) {
            QuteForm form = statements.form(construct);
            qute.append(jinja, from, construct.start()).append(form.text());
            from = construct.end();
        }
        return qute.append(jinja.substring(from)).toString();
    }
}
