package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Response;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** What a client says, put into the head of an answer, stays where it was put. */
class HostileAnswersTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, HostileRequest.class))
            .overrideConfigKey("quarkus.flask.secret-key", "a secret of the tests, long enough to sign with")
            .setLogRecordPredicate(record -> record.getMessage().startsWith("Exception on"))
            .assertLogRecords(records -> assertThat(records)
                    .extracting(record -> record.getMessage().formatted(record.getParameters()))
                    .allSatisfy(line -> assertThat(line).matches("Exception on [ -~]* \\[(GET|POST)]"))
                    .contains("Exception on /fails/a??INFO all is well?[2J [GET]"));

    /** Where a value goes, and whether it can be written there: else it is an error of the view, as in Flask. */
    private static final List<String> PLACES = List.of("header", "cookie", "cookie-name", "cookie-path", "cookie-domain",
            "redirect", "download", "url", "status", "etag", "mimetype", "vary", "session", "flash", "allow");

    private static final List<String> BREAKS = List.of("\r\n", "\n", "\r", "\r\n\r\n<script>", "\0", "\u560a", "\u560d\u560a",
            "\u2028", "\u0085", "\u000b", "\u000c", "; \r\n ");

    @TestHTTPResource
    URI server;

    static Stream<Arguments> valuesWithLineEnds() {
        return PLACES.stream().flatMap(place -> BREAKS.stream().map(end -> Arguments.of(place, end)));
    }

    @ParameterizedTest
    @MethodSource("valuesWithLineEnds")
    void aValueAddsNoHeader(String place, String end) throws IOException {
        String value = URLEncoder.encode("a" + end + "X-Evil: 1", StandardCharsets.UTF_8);
        String answer = sent("GET /to/%s?value=%s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(place, value));
        String head = answer.split("\r\n\r\n", 2)[0];
        assertThat(head).matches("(?s)HTTP/1.1 (200|302|500) .*");
        assertThat(head.split("[\r\n]+")).noneMatch(line -> line.startsWith("X-Evil"));
        assertThat(head.split("\r\n", 2)[1].split("\r\n"))
                .allMatch(line -> line.matches("[A-Za-z-]+: [\\x20-\\x7e\\x80-\\xff]*"));
        if (head.startsWith("HTTP/1.1 500")) {
            assertThat(answer).contains("500 Internal Server Error").doesNotContain("X-Evil", "Exception", "io.quarkiverse");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "//evil.example", "///evil.example", "/\\evil.example", "/%5cevil.example", "/%2fevil.example",
            "/%2f%2fevil.example", "/.%2fevil.example", "//evil.example/%2e%2e", "http://evil.example/x",
            "/http:%2f%2fevil.example",
            "/@evil.example", "/evil.example%0d%0aX-Evil:%201", "/evil%23", "/evil%3f", "/a?next=//evil.example" })
    void noRedirectOfARuleLeadsElsewhere(String path) throws IOException {
        String answer = sent("GET %s HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n\r\n".formatted(path));
        for (String line : answer.split("\r\n\r\n", 2)[0].split("[\r\n]+")) {
            assertThat(line).doesNotStartWith("X-Evil");
            if (line.toLowerCase().startsWith("location:")) {
                URI location = URI.create(line.substring(line.indexOf(':') + 1).strip());
                assertThat(location.getHost()).isEqualTo("here.example");
            }
        }
        assertThat(answer).matches("(?s)HTTP/1.1 (200|308|4\\d\\d) .*");
    }

    @ParameterizedTest
    @ValueSource(strings = { "a/b", "<script>", "u:p@h", "a b", "a\"b", "a;b", "a,b", "a\\b", "a?b", "a#b", "a%0d%0ab",
            "\u00ff" })
    void aHostThatIsNoneIsNotWritten(String host) throws IOException {
        String answer = sent("GET /to/self HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
        assertThat(answer).doesNotContain("//" + host);
    }

    @Test
    void nobodyWritesLinesIntoTheLog() throws IOException {
        assertThat(sent("GET /fails/a%0d%0aINFO%20all%20is%20well%1b%5b2J HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 500 ");
    }

    private String sent(String request) throws IOException {
        return new HostileRequest("", "any", request.getBytes(StandardCharsets.ISO_8859_1)).send(server.getHost(),
                server.getPort(), true);
    }

    static class Views {

        private static String value() {
            return request().args("value");
        }

        @Get("/to/<place>")
        Object answer(String place) {
            Response response = makeResponse("written");
            return switch (place) {
                case "header" -> response.header("X-Value", value());
                case "cookie" -> response.setCookie("c", value());
                case "cookie-name" -> response.setCookie(value(), "v");
                case "cookie-path" -> response.setCookie("c", "v", c -> c.path(value()));
                case "cookie-domain" -> response.setCookie("c", "v", c -> c.domain(value()));
                case "redirect" -> redirect(value());
                case "download" -> sendFile(new byte[] { 1 }, o -> o.asAttachment(true).downloadName(value()));
                case "url" -> response.header("X-Url", urlFor("named", "name", value(), "more", value(), "_anchor", value()));
                case "status" -> response.status("200 " + value());
                case "etag" -> response.etag(value());
                case "mimetype" -> response.mimetype(value());
                case "vary" -> response.vary(value());
                case "allow" -> response.allow(value());
                case "self" -> response.body(request().url() + urlFor("named", "name", "x", "_external", true));
                case "session" -> {
                    session().put("value", value());
                    yield response;
                }
                default -> {
                    flash(value(), value());
                    yield response;
                }
            };
        }

        @Get("/fails/<what>")
        String fails(String what) {
            throw new IllegalStateException("It fails");
        }

        @Get("/<name>/")
        String named(String name) {
            return "named";
        }

        @Post("/<path:path>/")
        String path(String path) {
            return path;
        }
    }
}
