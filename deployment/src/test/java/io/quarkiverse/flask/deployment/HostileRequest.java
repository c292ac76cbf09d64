package io.quarkiverse.flask.deployment;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request of {@code hostile.txt}, which describes its lines.
 *
 * @param expected a status, a class of them, or {@code any} below 500; {@code close} where the server waits for more,
 *        {@code refused} for 4xx or none, {@code once} where a second answer would be one to what is no request
 */
record HostileRequest(String name, String expected, byte[] bytes) {

    private static final Pattern REPEATED = Pattern.compile("\\{(.+?)\\*(\\d+)}");
    private static final Pattern COLLIDING = Pattern.compile("\\{Aa\\^(\\d+)(.*?)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9a-f]{2})|(.))");
    private static final Pattern STATUS = Pattern.compile("(?:HTTP|FTP)/\\d\\.\\d ([2-5]\\d\\d)");

    static List<HostileRequest> all() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                HostileRequest.class.getResourceAsStream("/hostile.txt"), StandardCharsets.UTF_8))) {
            return in.lines().filter(line -> !line.isEmpty() && !line.startsWith("#")).map(HostileRequest::parse).toList();
        }
    }

    private static HostileRequest parse(String line) {
        String[] parts = line.split(" \\| ", 3);
        String repeated = REPEATED.matcher(parts[2]).replaceAll(
                match -> Matcher.quoteReplacement(match.group(1).repeat(Integer.parseInt(match.group(2)))));
        String colliding = COLLIDING.matcher(repeated).replaceAll(
                match -> Matcher.quoteReplacement(colliding(Integer.parseInt(match.group(1)), match.group(2))));
        String raw = ESCAPE.matcher(colliding).replaceAll(match -> Matcher.quoteReplacement(unescaped(match)));
        int body = raw.indexOf("\r\n\r\n") + 4;
        String sized = raw.replaceFirst("Content-Length: @", "Content-Length: " + (raw.length() - body));
        return new HostileRequest(parts[0], parts[1], sized.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Writes all texts of so many pairs, {@code Aa} or {@code BB}: Java has one hash for all of them. */
    private static String colliding(int pairs, String after) {
        StringBuilder all = new StringBuilder();
        for (int text = 0; text < 1 << pairs; text++) {
            for (int pair = 0; pair < pairs; pair++) {
                all.append((text >> pair & 1) == 0 ? "Aa" : "BB");
            }
            all.append(after);
        }
        return all.toString();
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(escape.group(1), 16));
        }
        return switch (escape.group(2)) {
            case "r" -> "\r";
            case "n" -> "\n";
            default -> escape.group(2);
        };
    }

    /** Sends the request and returns what comes: until the server closes, or at least some of it. */
    String send(String host, int port, boolean untilClosed) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(host, port)) {
            socket.setSoTimeout(20_000);
            InputStream in = socket.getInputStream();
            try {
                socket.getOutputStream().write(bytes);
                if (expected.endsWith("close")) {
                    socket.shutdownOutput();
                }
                byte[] some = new byte[16 * 1024];
                for (int read = in.read(some); read > 0; read = in.read(some)) {
                    answer.write(some, 0, read);
                    if (!untilClosed) {
                        break;
                    }
                }
            } catch (SocketException e) {
                // the server closed before it had read everything
            }
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** Tells what is wrong with an answer, or {@code null}. */
    String problemOf(String answer) {
        List<String> statuses = STATUS.matcher(answer).results().map(match -> match.group(1)).toList();
        if (statuses.stream().anyMatch(status -> status.startsWith("5"))) {
            return name + ": the server failed with " + statuses;
        }
        if (expected.endsWith(" once") && statuses.size() > 1) {
            return "%s: %s, more than one answer".formatted(name, statuses);
        }
        String wanted = expected.endsWith(" close") || expected.endsWith(" once") ? expected.substring(0, expected.indexOf(' '))
                : expected;
        boolean right = switch (wanted) {
            case "any" -> true;
            case "close", "refused" -> statuses.isEmpty() || statuses.get(0).startsWith("4");
            default -> !statuses.isEmpty() && (wanted.endsWith("xx") ? statuses.get(0).charAt(0) == wanted.charAt(0)
                    : statuses.get(0).equals(wanted));
        };
        return right ? null : "%s: %s instead of %s".formatted(name, statuses, expected);
    }
}
