package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
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

    /** Where any value can be written. */
    private static final Set<String> ENCODED = Set.of("cookie", "cookie-path", "download", "url", "session", "flash");

    /** Where, of what is no ASCII, nothing can be written, or not all. */
    private static final Set<String> ASCII = Set.of("cookie-name", "cookie-domain", "status");

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
        boolean fails = end.chars().anyMatch(c -> c < ' ') && !ENCODED.contains(place);
        assertThat(head).matches(fails ? "(?s)HTTP/1.1 500 .*"
                : ASCII.contains(place) ? "(?s)HTTP/1.1 (200|500) .*" : "(?s)HTTP/1.1 (200|302) .*");
        assertThat(head.split("[\r\n]+")).noneMatch(line -> line.startsWith("X-Evil"));
        assertThat(head.split("\r\n", 2)[1].split("\r\n"))
                .allMatch(line -> line.matches("[A-Za-z-]+: [\\x20-\\x7e\\x80-\\xff]*"));
        if (head.startsWith("HTTP/1.1 500")) {
            assertThat(answer).contains("500 Internal Server Error").doesNotContain("X-Evil", "Exception", "io.quarkiverse");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            header        | 200 | X-Value: harmless
            cookie        | 200 | Set-Cookie: c=harmless; Path=/
            cookie-name   | 200 | Set-Cookie: harmless=v; Path=/
            cookie-path   | 200 | Set-Cookie: c=v; Path=harmless
            cookie-domain | 200 | Domain=harmless
            redirect      | 302 | Location: harmless
            download      | 200 | Content-Disposition: attachment; filename=harmless
            url           | 200 | X-Url: /harmless/?more=harmless#harmless
            status        | 200 | HTTP/1.1 200 harmless
            etag          | 200 | ETag: "harmless"
            mimetype      | 200 | Content-Type: harmless
            vary          | 200 | Vary: harmless
            session       | 200 | Set-Cookie: session=
            flash         | 200 | Set-Cookie: session=
            allow         | 200 | Allow: harmless
            """)
    void aHarmlessValueIsWritten(String place, int status, String line) throws IOException {
        String answer = sent("GET /to/%s?value=harmless HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(place));
        assertThat(answer).startsWith("HTTP/1.1 " + status);
        assertThat(answer.split("\r\n\r\n", 2)[0]).containsIgnoringCase(line);
    }

    @Test
    void everyPlaceIsTriedWithAHarmlessValue() throws NoSuchMethodException {
        assertThat(HostileAnswersTest.class.getDeclaredMethod("aHarmlessValueIsWritten", String.class, int.class, String.class)
                .getAnnotation(CsvSource.class).textBlock().lines().map(line -> line.split(" ")[0])).hasSameElementsAs(PLACES);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            //evil.example                   | /evil.example/
            ///evil.example                  | /evil.example/
            /\\evil.example                   | 400
            /%5cevil.example                 | /%5Cevil.example/
            /%2fevil.example                 | /evil.example/
            /%2f%2fevil.example              | /evil.example/
            /.%2fevil.example                | 404
            //evil.example/%2e%2e            | 404
            http://evil.example/x            | /x/
            /http:%2f%2fevil.example         | 404
            /@evil.example                   | /@evil.example/
            /evil.example%0d%0aX-Evil:%201   | /evil.example%0D%0AX-Evil:%201/
            /evil%23                         | /evil%23/
            /evil%3f                         | /evil%3F/
            /a?next=//evil.example           | /a/?next=//evil.example
            """)
    void noRedirectOfARuleLeadsElsewhere(String path, String target) throws IOException {
        String answer = sent("GET %s HTTP/1.1\r\nHost: here.example\r\nConnection: close\r\n\r\n".formatted(path));
        List<String> head = List.of(answer.split("\r\n\r\n", 2)[0].split("[\r\n]+"));
        assertThat(head).noneMatch(line -> line.startsWith("X-Evil"));
        if (target.startsWith("/")) {
            assertThat(head.get(0)).startsWith("HTTP/1.1 308 ");
            assertThat(head).contains("Location: http://here.example" + target);
        } else {
            assertThat(head.get(0)).startsWith("HTTP/1.1 " + target);
            assertThat(head).noneMatch(line -> line.toLowerCase().startsWith("location:"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "a/b", "<script>", "u:p@h", "a b", "a\"b", "a;b", "a,b", "a\\b", "a?b", "a#b", "a%0d%0ab",
            "\u00ff" })
    void aHostThatIsNoneIsNotWritten(String host) throws IOException {
        String answer = sent("GET /to/self HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n".formatted(host));
        assertThat(answer).doesNotContain("//" + host);
        if (answer.startsWith("HTTP/1.1 200 ")) {
            assertThat(answer).endsWith("\r\n\r\nhttp:///to/selfhttp:///x/");
        } else {
            assertThat(answer).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aHostThatIsOneIsWritten() throws IOException {
        assertThat(sent("GET /to/self HTTP/1.1\r\nHost: here.example:8080\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ").endsWith("http://here.example:8080/to/selfhttp://here.example:8080/x/");
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
