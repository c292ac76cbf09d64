package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.restassured.path.json.JsonPath;

/**
 * A request to the debugger, byte by byte: clients would not send what attackers do. It begins as one that the debugger's own
 * page sends.
 */
final class DebuggerRequest {

    static final String PATH = "/q/flask/debugger/";
    private static final Pattern SECRET = Pattern.compile("data-debugger-secret=\"([A-Za-z0-9_-]{32})\"");

    /** What came back. */
    record Answer(int status, String head, String body) {

        String message() {
            return JsonPath.from(body).getString("message");
        }

        String header(String name) {
            Matcher matcher = Pattern.compile("(?im)^" + name + ": *(.*)$").matcher(head);
            return matcher.find() ? matcher.group(1).strip() : null;
        }
    }

    private final String call;
    private String method = "POST";
    private final Map<String, List<String>> headers = new LinkedHashMap<>();
    private String body;

    private DebuggerRequest(String call, String body) {
        this.call = call;
        this.body = body;
        header("Host", host());
        header("Origin", "http://" + host());
        header("Sec-Fetch-Site", "same-origin");
        header("Content-Type", "application/json");
        header("Connection", "close");
    }

    static String host() {
        return DevServer.url("").substring("http://".length());
    }

    static DebuggerRequest to(String call, String body) {
        return new DebuggerRequest(call, body);
    }

    static DebuggerRequest unlock(String secret, String pin) {
        return to("unlock", "{\"secret\": \"%s\", \"pin\": \"%s\"}".formatted(secret, pin));
    }

    static DebuggerRequest open(String secret) {
        return to("open", "{\"secret\": \"%s\", \"frame\": 0}".formatted(secret));
    }

    static DebuggerRequest evaluate(String secret, String source) {
        return to("evaluate", "{\"secret\": \"%s\", \"frame\": 0, \"source\": \"%s\"}".formatted(secret, source));
    }

    static DebuggerRequest page() {
        return to("console", "").method("GET").without("Origin").without("Content-Type").header("Sec-Fetch-Site", "none");
    }

    /** Loads a page with a console and returns its secret. */
    static String secret() {
        Answer page = page().send();
        Matcher secret = SECRET.matcher(page.body());
        if (!secret.find()) {
            throw new AssertionError("The page of the console has no secret: " + page);
        }
        return secret.group(1);
    }

    /** Enters a PIN and returns the cookie, without its attributes. */
    static String cookie(String secret, String pin) {
        return unlock(secret, pin).send().header("set-cookie").replaceFirst(";.*", "");
    }

    DebuggerRequest method(String other) {
        method = other;
        return this;
    }

    DebuggerRequest header(String name, String... values) {
        headers.put(name, List.of(values));
        return this;
    }

    DebuggerRequest without(String name) {
        headers.remove(name);
        return this;
    }

    DebuggerRequest body(String other) {
        body = other;
        return this;
    }

    Answer send() {
        StringBuilder request = new StringBuilder("%s %s%s HTTP/1.1\r\n".formatted(method, PATH, call));
        List<String> lines = new ArrayList<>();
        headers.forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value + "\r\n")));
        lines.forEach(request::append);
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        request.append("Content-Length: ").append(bytes.length).append("\r\n\r\n");
        try (Socket socket = new Socket("localhost", DevServer.PORT)) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().write(bytes);
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            String head = all.substring(0, end);
            return new Answer(Integer.parseInt(head.split(" ", 3)[1]), head, all.substring(end + 4));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
