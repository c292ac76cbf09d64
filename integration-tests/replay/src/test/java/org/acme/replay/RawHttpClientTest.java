package org.acme.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class RawHttpClientTest {

    private static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

    private final CookieJar jar = new CookieJar();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    @Test
    void sendsTheTargetRawAndTheUsualHeaders() throws Exception {
        assertThat(requestOf(Step.of("GET //static/../%2e%2e?a=%20"))).isEqualTo("""
                GET //static/../%2e%2e?a=%20 HTTP/1.1\r
                Connection: close\r
                Host: golden.test\r
                User-Agent: golden\r
                \r
                """);
    }

    @Test
    void sendsTheHeadersOfAStepInPlaceOfTheUsual() throws Exception {
        jar.keepFrom(new Answer(200, List.of(new Header("Set-Cookie", "a=1")), ""));
        Step step = new Step("GET /", Map.of("Host", "other.test:8080", "Cookie", "b=2"), null, null, null, null, null, null,
                null);
        assertThat(requestOf(step)).contains("Host: other.test:8080\r\n", "Cookie: b=2\r\n").doesNotContain("golden.test",
                "a=1");
    }

    @Test
    void sendsTheCookiesOfTheJar() throws Exception {
        jar.keepFrom(new Answer(200, List.of(new Header("Set-Cookie", "a=1; Path=/")), ""));
        assertThat(requestOf(Step.of("GET /"))).contains("\r\nCookie: a=1\r\n");
    }

    @Test
    void sendsAForm() throws Exception {
        Step step = new Step("POST /", null, Map.of("a b", List.of("1", "é&")), null, null, null, null, null, null);
        assertThat(requestOf(step)).contains("\r\nContent-Type: application/x-www-form-urlencoded\r\n")
                .contains("\r\nContent-Length: 19\r\n").endsWith("\r\n\r\na+b=1&a+b=%C3%A9%26");
    }

    @Test
    void sendsJsonWithTheSpacesOfTheRecordedRequests() throws Exception {
        Step step = new Step("POST /", null, null, new ObjectMapper().readTree("{\"a\":[1,null,\"é\"],\"b\":2}"), null, null,
                null, null, null);
        assertThat(requestOf(step)).contains("\r\nContent-Type: application/json\r\n")
                .endsWith("\r\n\r\n{\"a\": [1, null, \"\\u00E9\"], \"b\": 2}");
    }

    @Test
    void sendsAMultipartBody() throws Exception {
        Step step = new Step("POST /", null, null, null, List.of(new Step.Part("note", null, null, "hi"),
                new Step.Part("f", "../x y.txt", "text/plain", "hello")), null, null, null, null);
        assertThat(requestOf(step)).endsWith("""
                \r
                --recorded-part-boundary\r
                Content-Disposition: form-data; name="note"\r
                \r
                hi\r
                --recorded-part-boundary\r
                Content-Disposition: form-data; name="f"; filename="../x y.txt"\r
                Content-Type: text/plain\r
                \r
                hello\r
                --recorded-part-boundary--\r
                """);
    }

    @Test
    void sendsAnyOtherBodyWithoutAContentType() throws Exception {
        Step step = new Step("POST /", null, null, null, null, "{bad", null, null, null);
        assertThat(requestOf(step)).endsWith("\r\n\r\n{bad").contains("Content-Length: 4").doesNotContain("Content-Type");
    }

    @Test
    void leavesTheChunksOfABodyToTheStep() throws Exception {
        Step step = new Step("POST /", Map.of("Transfer-Encoding", "chunked"), null, null, null, "1\r\na\r\n0\r\n\r\n", null,
                null, null);
        assertThat(requestOf(step)).contains("\r\nTransfer-Encoding: chunked\r\n").doesNotContain("Content-Length");
    }

    @Test
    void readsABodyOfAKnownLength() throws Exception {
        Answer answer = answerTo("GET /", "HTTP/1.1 200 OK\r\nX-A:  b \r\nContent-Length: 3\r\n\r\né!");
        assertThat(answer).isEqualTo(new Answer(200, List.of(new Header("x-a", "b"), new Header("content-length", "3")), "é!"));
    }

    @Test
    void readsAChunkedBody() throws Exception {
        Answer answer = answerTo("GET /",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4;x=y\r\nrow \r\nA\r\n0123456789\r\n0\r\nX-T: 1\r\n\r\n");
        assertThat(answer.body()).isEqualTo("row 0123456789");
    }

    @Test
    void readsABodyUpToTheEndOfTheConnection() throws Exception {
        assertThat(answerTo("GET /", "HTTP/1.1 200 OK\r\n\r\nall of it").body()).isEqualTo("all of it");
    }

    @Test
    void readsNoBodyOfAnAnswerToHeadWhateverItsLengthSays() throws Exception {
        assertThat(answerTo("HEAD /", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n").body()).isEmpty();
    }

    @Test
    void revealsTheBodyOfAnAnswerThatMustHaveNone() throws Exception {
        assertThat(answerTo("HEAD /", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nabc").body()).isEqualTo("abc");
    }

    @Test
    void keepsTheCookiesOfTheAnswer() throws Exception {
        answerTo("GET /", "HTTP/1.1 204 No Content\r\nSet-Cookie: a=1; Path=/\r\nSet-Cookie: b=2\r\n\r\n");
        assertThat(jar.header()).contains("a=1; b=2");
    }

    @Test
    void followsNoRedirect() throws Exception {
        assertThat(answerTo("GET /", "HTTP/1.1 302 Found\r\nLocation: /x\r\nContent-Length: 0\r\n\r\n").status())
                .isEqualTo(302);
    }

    @Test
    void refusesAnAnswerThatEndsEarly() {
        assertThatThrownBy(() -> answerTo("GET /x", "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nab"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageStartingWith("No answer to GET /x from ")
                .hasMessageEndingWith("The body ends after 2 of 3 bytes");
    }

    @Test
    void refusesAnAnswerThatIsLongerThanItsLength() {
        assertThatThrownBy(() -> answerTo("GET /", "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nab"))
                .hasMessageEndingWith("1 bytes follow the body");
    }

    @Test
    void refusesWhatIsNotHttp() {
        assertThatThrownBy(() -> answerTo("GET /", "220 mail.test\r\n"))
                .hasMessageEndingWith("Not a status line: 220 mail.test");
    }

    private String requestOf(Step step) throws Exception {
        CompletableFuture<String> request = serve(NO_CONTENT);
        client().send(step, jar);
        return request.get(10, TimeUnit.SECONDS);
    }

    private Answer answerTo(String line, String answer) throws Exception {
        serve(answer);
        return client().send(Step.of(line), jar);
    }

    private RawHttpClient client() throws IOException {
        return new RawHttpClient(new URL("http", server.getInetAddress().getHostAddress(), server.getLocalPort(), "/"));
    }

    /** Serves one connection and returns the request that came over it. */
    private CompletableFuture<String> serve(String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                String request = request(socket.getInputStream());
                socket.getOutputStream().write(answer.getBytes(UTF_8));
                return request;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static String request(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        int at = head.indexOf("Content-Length: ");
        int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf("\r\n", at)));
        return head + new String(in.readNBytes(length), ISO_8859_1);
    }
}
