package org.acme.quickstart;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Sends requests as they are written, with targets and headers that a well-behaved client would not send, and keeps cookies.
 */
final class RawHttpClient {

    private static final String BOUNDARY = "golden-boundary";
    private static final int TIMEOUT_MILLIS = 30_000;

    private final URI base;
    private final Map<String, String> jar = new LinkedHashMap<>();

    RawHttpClient(URI base) {
        this.base = base;
    }

    Exchange.Answer send(Exchange.Step step) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", "golden.test");
        headers.put("User-Agent", "golden");
        headers.putAll(step.headers());
        byte[] body = body(step, headers);
        if (!jar.isEmpty() && !headers.containsKey("Cookie")) {
            headers.put("Cookie", jar.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; ")));
        }
        if (body != null) {
            headers.put("Content-Length", Integer.toString(body.length));
        }
        headers.put("Connection", "close");
        StringBuilder head = new StringBuilder(step.request()).append(" HTTP/1.1\r\n");
        headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        head.append("\r\n");
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream().write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
            if (body != null) {
                socket.getOutputStream().write(body);
            }
            socket.getOutputStream().flush();
            Exchange.Answer answer = answer(socket.getInputStream().readAllBytes());
            keepCookies(answer);
            return answer;
        }
    }

    private static byte[] body(Exchange.Step step, Map<String, String> headers) {
        if (step.form() != null) {
            headers.putIfAbsent("Content-Type", "application/x-www-form-urlencoded");
            return step.form().entrySet().stream().map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&")).getBytes(StandardCharsets.US_ASCII);
        }
        if (step.json() != null) {
            headers.putIfAbsent("Content-Type", "application/json");
            // the recording client's spacing: one exchange answers with the length
            return step.json().toString().replace(":", ": ").replace(",", ", ").getBytes(StandardCharsets.UTF_8);
        }
        if (step.multipart() != null) {
            headers.putIfAbsent("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
            return multipart(step.multipart()).getBytes(StandardCharsets.UTF_8);
        }
        return step.body() == null ? null : step.body().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String multipart(List<Map<String, String>> parts) {
        StringBuilder out = new StringBuilder();
        for (Map<String, String> part : parts) {
            out.append("--").append(BOUNDARY).append("\r\nContent-Disposition: form-data; name=\"").append(part.get("name"))
                    .append('"');
            if (part.containsKey("filename")) {
                out.append("; filename=\"").append(part.get("filename")).append('"');
            }
            if (part.containsKey("type")) {
                out.append("\r\nContent-Type: ").append(part.get("type"));
            }
            out.append("\r\n\r\n").append(part.get("content")).append("\r\n");
        }
        return out.append("--").append(BOUNDARY).append("--\r\n").toString();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Exchange.Answer answer(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IllegalStateException("The connection was closed without an answer: " + text);
        }
        String[] lines = text.substring(0, end).split("\r\n");
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        boolean chunked = false;
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            String name = lines[i].substring(0, colon).toLowerCase(Locale.ROOT);
            String value = lines[i].substring(colon + 1).strip();
            headers.add(Map.entry(name, value));
            chunked |= name.equals("transfer-encoding") && value.equalsIgnoreCase("chunked");
        }
        String body = text.substring(end + 4);
        byte[] raw = (chunked ? unchunked(body) : body).getBytes(StandardCharsets.ISO_8859_1);
        return new Exchange.Answer(Integer.parseInt(lines[0].split(" ")[1]), headers, new String(raw, StandardCharsets.UTF_8));
    }

    private static String unchunked(String body) {
        StringBuilder out = new StringBuilder();
        for (int i = 0;;) {
            int lineEnd = body.indexOf("\r\n", i);
            int length = Integer.parseInt(body.substring(i, lineEnd).split(";")[0].strip(), 16);
            if (length == 0) {
                return out.toString();
            }
            out.append(body, lineEnd + 2, lineEnd + 2 + length);
            i = lineEnd + 2 + length + 2;
        }
    }

    private void keepCookies(Exchange.Answer answer) {
        for (String cookie : answer.headers("set-cookie")) {
            String name = cookie.substring(0, cookie.indexOf('='));
            String value = cookie.substring(cookie.indexOf('=') + 1).split(";", 2)[0];
            String lower = cookie.toLowerCase(Locale.ROOT);
            if (lower.matches(".*max-age=0\\b.*") || lower.contains("expires=thu, 01 jan 1970")) {
                jar.remove(name);
            } else {
                jar.put(name, value);
            }
        }
    }
}
