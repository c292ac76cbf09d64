package org.acme.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class DifferencesTest {

    private static final Exchange.Step GET = new Exchange.Step("GET /", Map.of(), List.of(), "body", null, null, null, null);
    private static final String HTML = "text/html; charset=utf-8";

    @Test
    void equalAnswersDoNotDiffer() {
        assertThat(
                Differences.between(GET, answer(200, HTML, "<p> a </p>\n"), answer(200, "text/html;charset=UTF-8", "<p>a</p>")))
                .isEmpty();
    }

    @Test
    void anotherStatusDiffers() {
        assertThat(Differences.between(GET, answer(200, HTML, ""), answer(201, HTML, "")))
                .containsExactly("status: want <200>, got <201>");
    }

    @Test
    void anotherContentTypeDiffers() {
        assertThat(Differences.between(GET, answer(200, HTML, "a"), answer(200, "text/plain", "a")))
                .containsExactly("content-type: want <text/html; charset=utf-8>, got <text/plain>");
    }

    @Test
    void anotherTextDiffers() {
        assertThat(Differences.between(GET, answer(200, HTML, "<p>a"), answer(200, HTML, "<p>b"))).hasSize(1);
    }

    @Test
    void jsonIsComparedByValue() {
        assertThat(Differences.between(GET, answer(200, "application/json", "{\"a\":1,\"b\":2}"),
                answer(200, "application/json", "{ \"b\": 2, \"a\": 1 }\n"))).isEmpty();
        assertThat(Differences.between(GET, answer(200, "application/json", "[1]"), answer(200, "application/json", "[2]")))
                .hasSize(1);
    }

    @Test
    void aMissingCookieDiffers() {
        Exchange.Answer want = new Exchange.Answer(200, List.of(Map.entry("set-cookie", "a=b; Path=/")), "");
        assertThat(Differences.between(GET, want, new Exchange.Answer(200, List.of(), ""))).hasSize(1);
    }

    @Test
    void aSessionWithAWrongSignatureDiffersFromTheSameWithAGoodOne() {
        String good = Recording.groups().get("sessions").get(1).want().headers("set-cookie").get(0);
        String bad = good.replaceFirst("\\.[^.;]*;", ".AAAAAAAAAAAAAAAAAAAAAAAAAAA;");
        Exchange.Answer want = new Exchange.Answer(200, List.of(Map.entry("set-cookie", good)), "");
        Exchange.Answer got = new Exchange.Answer(200, List.of(Map.entry("set-cookie", bad)), "");
        assertThat(Differences.between(GET, want, want)).isEmpty();
        assertThat(Differences.between(GET, want, got)).hasSize(1);
    }

    private static Exchange.Answer answer(int status, String contentType, String body) {
        return new Exchange.Answer(status, List.of(Map.entry("content-type", contentType)), body);
    }
}
