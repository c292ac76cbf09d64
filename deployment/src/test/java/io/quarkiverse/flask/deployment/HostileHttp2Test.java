package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.deployment.Http2Request.Answer;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** Over HTTP/2, which servers speak in the clear, too, clients can say more than over HTTP/1.1. */
class HostileHttp2Test {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Http2Request.class, Answer.class))
            .overrideConfigKey("quarkus.http.access-log.enabled", "true")
            .overrideConfigKey("quarkus.http.access-log.pattern", "%s %{i,x} %{i,cookie} %m %r %U %q %{i,host}")
            .setLogRecordPredicate(record -> record.getLoggerName().equals("io.quarkus.http.access-log"))
            .assertLogRecords(records -> assertThat(records).extracting(record -> record.getMessage())
                    .anyMatch(line -> line.startsWith("400 ")).noneMatch(line -> line.matches("(?s).*[\r\n\0].*")));

    private static final List<String> BREAKS = List.of("\r\nX-Evil: 1", "\n", "\r", "\0");

    @TestHTTPResource("/")
    URI server;

    @Test
    void aProperRequestIsAnswered() throws IOException {
        assertThat(Http2Request.get("/url").send(server))
                .isEqualTo(new Answer(200, null, "http://localhost/url false http http://localhost/url"));
        assertThat(Http2Request.get("/slash").send(server).location()).isEqualTo("http://localhost/slash/");
        assertThat(Http2Request.get("/data").with(":method", "POST").body("hello").send(server).body()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = { "https", "HTTPS", "javascript", "x://evil/", "ftp", "<script>", "http:", "ht\r\ntp", "ht\0tp",
            "" })
    void theSchemeIsTheConnections(String scheme) throws IOException {
        Answer answer = Http2Request.get("/url").with(":scheme", scheme).send(server);
        Answer redirect = Http2Request.get("/slash").with(":scheme", scheme).send(server);
        if (!scheme.isEmpty()) {
            assertThat(answer)
                    .isEqualTo(new Answer(200, null, "http://localhost/url false http http://localhost/url"));
            assertThat(redirect.status()).isEqualTo(308);
            assertThat(redirect.location()).isEqualTo("http://localhost/slash/");
            assertThat(redirect.body()).contains("href=\"http://localhost/slash/\"");
        } else {
            assertThat(List.of(answer.status(), redirect.status())).allMatch(status -> status < 500);
        }
    }

    @Test
    void lineEndsAndNulsAreRefusedWhereverTheyAre() throws IOException {
        List<String> problems = new ArrayList<>();
        for (String end : BREAKS) {
            Http2Request request = Http2Request.get("/url");
            Map<String, Http2Request> requests = Map.of("value", request.and("x", "a" + end + "b"),
                    "start of a value", request.and("x", end + "b"), "end of a value", request.and("x", "a" + end),
                    "name", request.and("a" + end + "b", "c"), "path", request.with(":path", "/url" + end),
                    "query", request.with(":path", "/url?a=" + end + "b"),
                    "authority", request.with(":authority", "localhost" + end),
                    "method", request.with(":method", "GE" + end + "T"), "host", request.and("host", "localhost" + end),
                    "cookie", request.and("cookie", "a=b" + end));
            for (Map.Entry<String, Http2Request> each : requests.entrySet()) {
                int status = each.getValue().send(server).status();
                if (status != 400 && status != 0) {
                    problems.add(
                            "%s in the %s: %d".formatted(end.replace('\r', 'r').replace('\n', 'n'), each.getKey(), status));
                }
            }
            assertThat(request.and("x", "a" + end + "b").send(server).status()).isEqualTo(400);
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void everyRequestIsAnsweredOrRefusedAndNoneFails() throws IOException {
        List<String> problems = new ArrayList<>();
        for (Map.Entry<String, Http2Request> each : hostile().entrySet()) {
            try {
                Answer answer = each.getValue().send(server);
                if (answer.status() >= 500
                        || (answer.body() + answer.location()).matches("(?s).*(evil|<script>|\\bat io[.]).*")) {
                    problems.add(each.getKey() + ": " + answer);
                }
            } catch (SocketTimeoutException e) {
                problems.add(each.getKey() + ": no answer");
            }
            if (Http2Request.get("/url").send(server).status() != 200) {
                problems.add(each.getKey() + ": the next request is not answered");
            }
        }
        assertThat(problems).isEmpty();
        assertThat(hostile()).hasSize(166);
    }

    private static Map<String, Http2Request> hostile() {
        Map<String, Http2Request> all = new LinkedHashMap<>();
        for (String path : List.of("*", "", "/", "//", "url", "http://evil/url", "http://evil", "//evil/url", "/\\evil/url",
                "?a=b", "#a", "/url#a", "/a b", "/a\u001b[2J", "/%", "/%00", "/\u00ff", "/../../etc/passwd")) {
            for (String method : List.of("GET", "OPTIONS", "HEAD", "CONNECT", "get", "BREW")) {
                all.put(method + " " + path, Http2Request.get(path).with(":method", method));
            }
        }
        for (String host : List.of("", "<script>", "u:p@evil", "a/evil", "a:b", "a:99999", "[::1", "a b", "\u00ff", "a,evil",
                "?")) {
            all.put("authority " + host, Http2Request.get("/url").with(":authority", host));
            all.put("redirect of authority " + host, Http2Request.get("/slash").with(":authority", host));
        }
        Http2Request get = Http2Request.get("/url");
        for (String name : List.of(":method", ":path", ":scheme", ":authority")) {
            all.put("no " + name, get.with(name, null));
            all.put("two " + name, get.and(name, "GET"));
        }
        all.put("another host", get.and("host", "evil"));
        all.put("a host alone", get.with(":authority", null).and("host", "localhost"));
        all.put("two hosts alone", get.with(":authority", null).and("host", "localhost").and("host", "localhost"));
        all.put("method of a request line", get.with(":method", "GET /slash HTTP/1.1"));
        all.put("empty method", get.with(":method", ""));
        all.put("pseudo header after others", get.after("x", "y"));
        all.put("unknown pseudo header", get.and(":x", "y"));
        all.put("status", get.and(":status", "200"));
        all.put("protocol", get.with(":method", "CONNECT").and(":protocol", "websocket"));
        all.put("capitals", get.and("X-Up", "y"));
        all.put("empty name", get.and("", "y"));
        all.put("name with a colon", get.and("a:b", "y"));
        all.put("name with a space", get.and("a b", "y"));
        all.put("transfer encoding", get.and("transfer-encoding", "chunked"));
        all.put("connection", get.and("connection", "keep-alive"));
        all.put("upgrade", get.and("upgrade", "websocket"));
        all.put("te", get.and("te", "gzip"));
        all.put("length without body", get.and("content-length", "5"));
        Http2Request post = Http2Request.get("/data").with(":method", "POST");
        for (String length : List.of("100", "2", "x", "-1", "+5", "99999999999999999999", "")) {
            all.put("length " + length, post.and("content-length", length).body("hello"));
        }
        all.put("two lengths", post.and("content-length", "5").and("content-length", "6").body("hello"));
        all.put("long value", get.and("x", "a".repeat(60_000)));
        Http2Request many = get;
        for (int i = 0; i < 1000; i++) {
            many = many.and("cookie", "a=b");
        }
        all.put("many cookies", many);
        return all;
    }

    static class Views {

        @Get("/url")
        String url() {
            return request().url() + " " + request().isSecure() + " " + request().scheme() + " "
                    + urlFor("url", "_external", true);
        }

        @Get("/slash/")
        String slash() {
            return "slash";
        }

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }
    }
}
