package org.acme.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.acme.replay.Step.Comparison;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferencesTest {

    private static final Step GET = Step.of("GET /");
    private static final String ANN = "session=eyJ1c2VyX2lkIjoxfQ.ZVPxAA.-iTHWki8YqEjY8B2FguGpvAGqyg";
    private static final String EMPTY = "session=e30.ZVPxAA.G9CsbqNauYyuVcGETViEUblgw6A";

    private final Differences differences = new Differences("dev");

    @Test
    void theSameAnswerHasNone() {
        Answer answer = answer(200, "<p>", "Content-Type", "text/html", "X-Trail", "a", "Set-Cookie", ANN);
        assertThat(differences.between(GET, answer, answer)).isEmpty();
    }

    @Test
    void anotherStatusIsOne() {
        assertThat(differences.between(GET, answer(200, ""), answer(201, "")))
                .containsExactly("status: want <200>, got <201>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "content-type", "location", "allow", "content-disposition", "content-range", "accept-ranges",
            "www-authenticate", "vary", "cache-control", "retry-after", "x-something", "x-trail", "x-powered-by",
            "access-control-allow-origin", "link", "refresh" })
    void anotherValueOfAComparedHeaderIsOne(String name) {
        assertThat(differences.between(GET, answer(200, "", name, "a"), answer(200, "", name, "b")))
                .containsExactly(name + ": want <a>, got <b>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "location", "allow", "etag", "last-modified" })
    void aMissingHeaderIsOne(String name) {
        assertThat(differences.between(GET, answer(200, "", name, "a"), answer(200, "")))
                .containsExactly(name + ": want <a>, got <null>");
    }

    @Test
    void aHeaderTooManyIsOne() {
        assertThat(differences.between(GET, answer(200, ""), answer(200, "", "Vary", "Cookie")))
                .containsExactly("vary: want <null>, got <Cookie>");
    }

    @Test
    void aRepeatedHeaderIsOne() {
        assertThat(differences.between(GET, answer(200, "", "X-Trail", "a"), answer(200, "", "X-Trail", "a", "X-Trail", "a")))
                .containsExactly("x-trail: want <a>, got <a, a>");
    }

    @Test
    void ignoredHeadersAndOthersDoNotCount() {
        assertThat(differences.between(GET.ignoring("location"), answer(200, "", "Location", "/a", "Server", "x"),
                answer(200, ""))).isEmpty();
    }

    @Test
    void aHeaderCountsToTheLetterWhereTheStepSaysSo() {
        assertThat(differences.between(GET.exactly("etag"), answer(200, "", "ETag", "a"), answer(200, "", "ETag", "b")))
                .containsExactly("etag to the letter: want <[a]>, got <[b]>");
        assertThat(differences.between(GET.exactly("set-cookie"), answer(200, "", "Set-Cookie", "a=1; Path=/; Secure"),
                answer(200, "", "Set-Cookie", "a=1; Secure; Path=/")))
                .containsExactly("set-cookie to the letter: want <[a=1; Path=/; Secure]>, got <[a=1; Secure; Path=/]>");
    }

    @Test
    void aBodyCountsToTheLetterWhereTheStepSaysSo() {
        assertThat(differences.between(GET.comparing(Comparison.EXACT), json("{\"a\":1}"), json("{\"a\": 1}")))
                .containsExactly("exact: want <{\"a\":1}>, got <{\"a\": 1}>");
    }

    @ParameterizedTest
    @ValueSource(strings = { "etag", "last-modified" })
    void valuesThatNoTwoServersShareCountByPresence(String name) {
        assertThat(differences.between(GET, answer(200, "", name, "a"), answer(200, "", name, "b"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            content-type  | text/html; charset=utf-8 | Text/HTML ;charset="UTF-8"
            allow         | GET, HEAD                | head,get
            vary          | Cookie, Accept           | accept, cookie
            cache-control | no-cache, max-age=0      | max-age=0,no-cache
            """)
    void spellingsOfOneHeaderValueDoNotCount(String name, String want, String got) {
        assertThat(differences.between(GET, answer(200, "", name, want), answer(200, "", name, got))).isEmpty();
    }

    @Test
    void anotherCookieValueIsOne() {
        assertThat(differences.between(GET, answer(200, "", "Set-Cookie", "a=1"), answer(200, "", "Set-Cookie", "a=2")))
                .singleElement().asString().startsWith("set-cookie: want <{a=");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a=1; Path=/x; HttpOnly", "a=1; Path=/", "a=1; Path=/; HttpOnly; Secure",
            "a=1; Path=/; HttpOnly; Expires=Thu, 01 Jan 2030 00:00:00 GMT", "b=1; Path=/; HttpOnly" })
    void anotherCookieNameOrAttributeIsOne(String got) {
        assertThat(differences.between(GET, answer(200, "", "Set-Cookie", "a=1; Path=/; HttpOnly"),
                answer(200, "", "Set-Cookie", got))).singleElement().asString().startsWith("set-cookie: ");
    }

    @Test
    void aMissingCookieIsOne() {
        assertThat(differences.between(GET, answer(200, "", "Set-Cookie", "a=1; Path=/"), answer(200, "")))
                .singleElement().asString().startsWith("set-cookie: ");
    }

    @Test
    void theOrderOfCookiesAndAttributesTheQuotesAndTheDateDoNotCount() {
        Answer want = answer(200, "", "Set-Cookie", "a=\"1\"; Path=/; Expires=Thu, 01 Jan 2030 00:00:00 GMT", "Set-Cookie",
                "b=2");
        Answer got = answer(200, "", "Set-Cookie", "b=2", "Set-Cookie", "a=1; expires=Fri, 02 Jan 2032 00:00:00 GMT; path=/");
        assertThat(differences.between(GET, want, got)).isEmpty();
    }

    @Test
    void aSignedCookieCountsByItsPayload() {
        assertThat(differences.between(GET, answer(200, "", "Set-Cookie", ANN), answer(200, "", "Set-Cookie", EMPTY)))
                .containsExactly("set-cookie: want <{session=ReceivedCookie[value={user_id=1}, attributes={}]}>, "
                        + "got <{session=ReceivedCookie[value={}, attributes={}]}>");
    }

    @Test
    void aBadlySignedCookieIsOne() {
        assertThat(differences.between(GET, answer(200, "", "Set-Cookie", ANN), answer(200, "", "Set-Cookie", ANN + "x")))
                .singleElement().asString().startsWith("set-cookie: ");
    }

    @ParameterizedTest
    @ValueSource(strings = { "{\"a\":1}", "{\"a\":[1,3]}", "{\"a\":[2,1]}", "{\"a\":[1,2],\"b\":null}", "{\"a\":[\"1\",2]}",
            "{\"a\":[1,2]} x", "" })
    void anotherJsonValueIsOne(String got) {
        assertThat(differences.between(GET, json("{\"a\":[1,2]}"), json(got)))
                .singleElement().asString().startsWith("body: ");
    }

    @Test
    void theNotationOfJsonDoesNotCount() {
        assertThat(differences.between(GET, json("{\"a\":[1,0],\"b\":\"\\u00e9\"}\n"),
                json("{ \"b\": \"é\", \"a\": [1.0, 0.0] }")))
                .isEmpty();
    }

    @Test
    void theWhiteSpaceBesideHtmlTagsDoesNotCount() {
        assertThat(differences.between(GET, html("<ul>\n\n  <li>a  b</li>\n</ul>\n"), html("<ul><li>a b</li></ul>"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<p>ab</p>", "<p>a c</p>", "<P>a b</P>", "<p>a b", "<p>a&#32;b</p>" })
    void otherHtmlIsOne(String got) {
        assertThat(differences.between(GET, html("<p>a b</p>"), html(got)))
                .containsExactly("body: want <<p>a b</p>>, got <%s>".formatted(got));
    }

    @Test
    void whiteSpaceCountsInAnyOtherBody() {
        assertThat(differences.between(GET, answer(200, "a\n", "Content-Type", "text/plain"),
                answer(200, "a", "Content-Type", "text/plain"))).containsExactly("body: want <a\n>, got <a>");
    }

    @Test
    void onlyTheTitleOfAnErrorPageCounts() {
        assertThat(differences.between(GET.comparing(Comparison.TITLE), html("<title>I&#39;m  a teapot</title><p>x"),
                html("<TITLE>\n I'm  a teapot</TITLE><p>y"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<title>404 Not found</title>", "404 Not Found" })
    void anotherTitleIsOne(String got) {
        assertThat(differences.between(GET.comparing(Comparison.TITLE), html("<title>404 Not Found</title>"), html(got)))
                .singleElement().asString().startsWith("title: want <Optional[404 Not Found]>, got <");
    }

    @Test
    void anIgnoredBodyDoesNotCount() {
        assertThat(differences.between(GET.comparing(Comparison.IGNORE), html("a"), html("b"))).isEmpty();
    }

    @Test
    void aBodyInAnAnswerToHeadIsOne() {
        assertThat(differences.between(Step.of("HEAD /").comparing(Comparison.IGNORE), html(""), html("oops")))
                .containsExactly("HEAD answered with a body: oops");
    }

    @Test
    void allDifferencesAreTold() {
        assertThat(differences.between(GET, answer(200, "a", "Allow", "GET", "Set-Cookie", "a=1"), answer(404, "b")))
                .hasSize(4);
    }

    private static Answer html(String body) {
        return answer(200, body, "Content-Type", "text/html; charset=utf-8");
    }

    private static Answer json(String body) {
        return answer(200, body, "Content-Type", "application/json");
    }

    private static Answer answer(int status, String body, String... namesAndValues) {
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(new Header(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Answer(status, headers, body);
    }
}
