package org.acme.replay;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends one HTTP/1.1 request a connection, to the letter: request targets stay raw ({@code //about},
 * {@code /static/../x}), any {@code Host} may be named, nothing follows redirects. The JDK's client allows none of these.
 */
final class RawHttpClient {

    private static final String USUAL_HOST = "golden.test";
    private static final String USUAL_AGENT = "golden";
    private static final int TIMEOUT_MILLIS = 20_000;

    private final String host;
    private final int port;

    RawHttpClient(URL server) {
        this.host = server.getHost();
        this.port = server.getPort() < 0 ? server.getDefaultPort() : server.getPort();
    }

    /**
     * Sends a step with the jar's cookies and keeps those of the answer.
     *
     * @throws UncheckedIOException if the server does not answer in time, or not in HTTP/1.1
     */
    Answer send(Step step, CookieJar jar) {
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            write(step, jar, socket.getOutputStream());
            Answer answer = read(step.method(), new BufferedInputStream(socket.getInputStream()));
            jar.keepFrom(answer);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("No answer to %s from %s:%d: %s".formatted(step.line(), host, port, e), e);
        }
    }

    private static void write(Step step, CookieJar jar, OutputStream out) throws IOException {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("Host", USUAL_HOST);
        headers.put("User-Agent", USUAL_AGENT);
        headers.put("Connection", "close");
        jar.header().ifPresent(cookies -> headers.put("Cookie", cookies));
        byte[] content = {};
        RequestBody body = RequestBody.of(step).orElse(null);
        if (body != null) {
            content = body.content();
            if (!step.headers().containsKey("Transfer-Encoding")) {
                headers.put("Content-Length", String.valueOf(content.length));
            }
            if (body.contentType() != null) {
                headers.put("Content-Type", body.contentType());
            }
        }
        headers.putAll(step.headers());
        StringBuilder head = new StringBuilder(step.method()).append(' ').append(step.target()).append(" HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        out.write(head.append("\r\n").toString().getBytes(ISO_8859_1));
        out.write(content);
        out.flush();
    }

    private static Answer read(String method, InputStream in) throws IOException {
        String statusLine = line(in);
        if (!statusLine.matches("HTTP/1\\.[01] [1-5][0-9][0-9]( .*)?")) {
            throw new IOException("Not a status line: " + statusLine);
        }
        int status = Integer.parseInt(statusLine.substring(9, 12));
        List<Header> headers = new ArrayList<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new IOException("Not a header line: " + line);
            }
            headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
        }
        Answer head = new Answer(status, headers, "");
        byte[] body = body(method, head, in);
        return Answer.of(status, headers, body);
    }

    private static byte[] body(String method, Answer head, InputStream in) throws IOException {
        boolean bodiless = method.equals("HEAD") || head.status() == 204 || head.status() == 304;
        byte[] body = {};
        if (!bodiless && head.header("transfer-encoding").orElse("").equalsIgnoreCase("chunked")) {
            body = chunks(in);
        } else if (!bodiless && head.header("content-length").isPresent()) {
            body = exactly(Integer.parseInt(head.header("content-length").get()), in);
        } else {
            // Up to the end of the connection; for an answer that must have no body this reveals one.
            return in.readAllBytes();
        }
        byte[] rest = in.readAllBytes();
        if (rest.length > 0) {
            throw new IOException("%d bytes follow the body".formatted(rest.length));
        }
        return body;
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(in); size > 0; size = chunkSize(in)) {
            body.write(exactly(size, in));
            expectEmptyLine(in);
        }
        for (String trailer = line(in); !trailer.isEmpty(); trailer = line(in)) {
            // Trailers are allowed, and nothing compared.
        }
        return body.toByteArray();
    }

    private static int chunkSize(InputStream in) throws IOException {
        String size = line(in).split(";", 2)[0].strip();
        if (!size.matches("[0-9a-fA-F]{1,7}")) {
            throw new IOException("Not the size of a chunk: " + size);
        }
        return Integer.parseInt(size, 16);
    }

    private static void expectEmptyLine(InputStream in) throws IOException {
        String line = line(in);
        if (!line.isEmpty()) {
            throw new IOException("A chunk is longer than its size: " + line);
        }
    }

    private static byte[] exactly(int length, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The body ends after %d of %d bytes".formatted(bytes.length, length));
        }
        return bytes;
    }

    private static String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new EOFException("The connection ends in the middle of a line: " + line.toString(ISO_8859_1));
            }
            line.write(b);
        }
        String text = line.toString(ISO_8859_1);
        return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
    }
}
