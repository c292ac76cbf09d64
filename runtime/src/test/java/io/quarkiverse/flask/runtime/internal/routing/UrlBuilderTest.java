package io.quarkiverse.flask.runtime.internal.routing;

import static io.quarkiverse.flask.runtime.internal.routing.Maps.answer;
import static io.quarkiverse.flask.runtime.internal.routing.Maps.spec;
import static io.quarkiverse.flask.runtime.internal.routing.Maps.values;
import static io.quarkiverse.flask.runtime.internal.routing.Maps.withDefaults;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.flask.routing.UrlBuildException;

class UrlBuilderTest {

    private final Routes routes = Maps.of(spec("/", "index", "GET"), spec("/u/<name>", "user", "GET"),
            spec("/n/<int:id>", "number", "GET"), spec("/f/<float:x>", "float", "GET"), spec("/p/<path:p>", "path", "GET"),
            spec("/k/<any(cat, dog):kind>", "kind", "GET"), spec("/d/<int(fixed_digits=3):id>", "digits", "GET"),
            spec("/m", "method", "GET"), spec("/m/new", "method", "POST"));

    @Test
    void pathsEncodeAllButWerkzeugsSafeSet() {
        assertThat(build("user", "name", "a b/c?d#e%f;g&h+i=j:k@l")).isEqualTo("/u/a%20b/c%3Fd%23e%25f;g&h+i=j:k@l");
        assertThat(build("user", "name", "\u00e9")).isEqualTo("/u/%C3%A9");
        assertThat(build("path", "p", "/lead")).isEqualTo("/p//lead");
        assertThat(build("user", "name", "")).isEqualTo("/u/");
    }

    @Test
    void unknownValuesGoToTheQueryInOrder() {
        assertThat(build("index", "q", "a b&c=d/e?f", "l", Arrays.asList(1, 2, null), "t", true, "\u00e9", "\u00fc", "e", ""))
                .isEqualTo("/?q=a+b%26c%3Dd/e?f&l=1&l=2&t=True&%C3%A9=%C3%BC&e=");
        assertThat(build("index", "v", 1.0, "none", null, "plus", "1+2")).isEqualTo("/?v=1.0&plus=1%2B2");
        assertThat(build("index", "v", new int[] { 1, 2 })).isEqualTo("/?v=1&v=2");
    }

    @Test
    void convertersWriteTheirValues() {
        assertThat(build("number", "id", 3.7)).isEqualTo("/n/3");
        assertThat(build("number", "id", true)).isEqualTo("/n/1");
        assertThat(build("digits", "id", 5)).isEqualTo("/d/005");
        assertThat(build("digits", "id", 12345)).isEqualTo("/d/12345");
        assertThat(build("float", "x", 1)).isEqualTo("/f/1.0");
        assertThatThrownBy(() -> build("number", "id", "abc")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'abc' is not an integer.");
        assertThatThrownBy(() -> build("kind", "kind", "cow")).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("'cow' is none of [cat, dog].");
    }

    @Test
    void methodsChooseBetweenRules() {
        assertThat(routes.build("method", Map.of(), "POST", null)).isEqualTo("/m/new");
        assertThat(routes.build("method", Map.of(), null, "POST")).isEqualTo("/m/new");
        assertThat(routes.build("method", Map.of(), null, "PUT")).isEqualTo("/m");
    }

    @Test
    void anUnknownEndpointNamesTheNearest() {
        assertThatThrownBy(() -> build("usr", "name", "x")).isInstanceOf(UrlBuildException.class)
                .hasMessage("There is no URL for the endpoint 'usr' with the values [name]. Did you mean 'user'?");
    }

    @Test
    void missingValuesAreNamed() {
        assertThatThrownBy(() -> build("user", "nme", "x"))
                .hasMessage("There is no URL for the endpoint 'user' with the values [nme]. "
                        + "Did you forget the values [name] of '/u/<name>'?");
        assertThatThrownBy(() -> build("user", "name", null)).isInstanceOf(UrlBuildException.class);
    }

    @Test
    void aMethodThatNoRuleHasIsNamed() {
        assertThatThrownBy(() -> routes.build("user", Map.of("name", "x"), "POST", null))
                .hasMessage("There is no URL for the endpoint 'user' and method POST with the values [name]. "
                        + "Did you mean one of the methods [GET, HEAD, OPTIONS]?");
    }

    @Test
    void defaultsMakeOneUrlCanonical() {
        Routes pages = Maps.of(withDefaults("/foo/", "foo", Map.of("page", 1)), spec("/foo/<int:page>", "foo", "GET"));
        assertThat(answer(pages, "/foo/")).isEqualTo("/foo/ {page=1}");
        assertThat(answer(pages, "/foo/1")).isEqualTo("-> /foo/");
        assertThat(answer(pages, "/foo/2")).isEqualTo("/foo/<int:page> {page=2}");
        assertThat(pages.build("foo", Map.of("page", 1), null, null)).isEqualTo("/foo/");
        assertThat(pages.build("foo", Map.of("page", 2), null, null)).isEqualTo("/foo/2");
        assertThat(pages.build("foo", Map.of("page", "1"), null, null)).isEqualTo("/foo/1");
    }

    @Test
    void aliasesRedirectToTheCanonicalRule() {
        RuleSpec alias = new RuleSpec("/index.html", "index", Set.of("GET"), Map.of(), null, null, null, null, null, true,
                false, null);
        Routes aliased = Maps.of(alias, spec("/", "index", "GET"));
        assertThat(answer(aliased, "/index.html")).isEqualTo("-> /");
        assertThat(aliased.build("index", Map.of(), null, null)).isEqualTo("/");
    }

    @Test
    void redirectingRulesUseTheirVariablesAndDropTheQuery() {
        RuleSpec old = new RuleSpec("/old/<int:id>", "old", Set.of("GET"), Map.of(), null, null, null, null, "/new/<id>", false,
                false,
                null);
        assertThat(Maps.of(old).match("/old/7", "GET")).isEqualTo(new MatchResult.RedirectTo("/new/7"));
    }

    @Test
    void theMapListsItsRules() {
        assertThat(routes.rules("method")).extracting(rule -> rule.rule()).containsExactly("/m", "/m/new");
        assertThat(routes.isEndpointExpecting("user", "name")).isTrue();
        assertThat(routes.isEndpointExpecting("user", "id")).isFalse();
        assertThat(routes).hasSize(9);
    }

    @Test
    void aRuleWithManyVariablesIsBuilt() {
        StringBuilder rule = new StringBuilder();
        Map<String, Object> given = values();
        for (int i = 0; i < 2_000; i++) {
            rule.append("/<v").append(i).append('>');
            given.put("v" + i, i);
        }
        assertThat(Maps.of(rule.toString()).build(rule.toString(), given, null, null)).startsWith("/0/1/2/").endsWith("/1999");
    }

    @ParameterizedTest
    @CsvSource({ "a b#\u00e9,a%20b#%C3%A9", "top section,top%20section" })
    void anchorsAreEncoded(String anchor, String expected) {
        assertThat(UrlBuilder.quoteAnchor(anchor)).isEqualTo(expected);
    }

    @Test
    void locationsKeepTheirEscapes() {
        assertThat(UrlBuilder.iriToUri("/bar/?\u00e9=1&x=a b")).isEqualTo("/bar/?%C3%A9=1&x=a%20b");
        assertThat(UrlBuilder.iriToUri("/a%20b")).isEqualTo("/a%20b");
    }

    @ParameterizedTest
    @CsvSource({ "/a,/a", "/a%20b,/a b", "/a+b,/a+b", "/%2F,//", "/%C3%A9,/\u00e9", "/%FF,/\uFFFD", "/%zz,/%zz", "/%4,/%4" })
    void pathsAreDecodedOnce(String raw, String expected) {
        assertThat(PathDecoder.decode(raw)).isEqualTo(expected);
    }

    private String build(String endpoint, Object... namesAndValues) {
        return routes.build(endpoint, values(namesAndValues), null, null);
    }

    @Test
    void listsForVariablesAreTheConvertersProblem() {
        assertThatThrownBy(() -> build("number", "id", List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }
}
