package org.acme.replay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what counts as the same answer: the status, the headers in {@link #COMPARED}, every cookie, and the body (JSON by
 * value, HTML up to white space, a default error page by its title only, anything else to the letter). A step may ask for more,
 * or less.
 */
final class Differences {

    private static final List<String> COMPARED = List.of("content-type", "location", "allow", "content-disposition",
            "content-range", "accept-ranges", "www-authenticate", "vary", "cache-control", "retry-after", "x-something",
            "x-trail", "x-powered-by", "access-control-allow-origin", "link", "refresh", "content-encoding", "content-language",
            "etag", "last-modified");
    /** Headers whose values no two servers share. */
    private static final Set<String> PRESENCE_ONLY = Set.of("etag", "last-modified");
    /** Headers that are lists whose order and case mean nothing. */
    private static final Set<String> UNORDERED = Set.of("allow", "vary", "cache-control");

    private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");
    private static final Pattern SPACES = Pattern.compile("(?U)\\s+");

    private final SignedCookie signed;

    /**
     * @param secret the key that both servers sign session cookies with
     */
    Differences(String secret) {
        this.signed = new SignedCookie(secret);
    }

    /** Returns a line for each difference; empty if the answers are the same. */
    List<String> between(Step step, Answer want, Answer got) {
        List<String> found = new ArrayList<>();
        compare(found, "status", want.status(), got.status());
        for (String name : COMPARED) {
            if (!step.ignoredHeaders().contains(name)
                    && !normal(name, want).equals(normal(name, got))) {
                found.add(line(name, want.header(name).orElse(null), got.header(name).orElse(null)));
            }
        }
        for (String name : step.exactHeaders()) {
            compare(found, name + " to the letter", want.headers(name), got.headers(name));
        }
        compare(found, "set-cookie", cookies(want), cookies(got));
        compare(found, step.compare().name().toLowerCase(Locale.ROOT), body(step, want), body(step, got));
        if (step.method().equals("HEAD") && !got.body().isEmpty()) {
            found.add("HEAD answered with a body: " + got.body());
        }
        return found;
    }

    private static void compare(List<String> found, String what, Object want, Object got) {
        if (!want.equals(got)) {
            found.add(line(what, want, got));
        }
    }

    private static String line(String what, Object want, Object got) {
        return "%s: want <%s>, got <%s>".formatted(what, want, got);
    }

    private Map<String, ReceivedCookie> cookies(Answer answer) {
        return ReceivedCookie.in(answer, signed);
    }

    private static Optional<Object> normal(String name, Answer answer) {
        return answer.header(name).map(value -> {
            if (PRESENCE_ONLY.contains(name)) {
                return "(present)";
            }
            if (UNORDERED.contains(name)) {
                return Arrays.stream(value.split(",")).map(item -> item.strip().toLowerCase(Locale.ROOT))
                        .filter(item -> !item.isEmpty()).sorted().toList();
            }
            return name.equals("content-type")
                    ? value.replaceAll("\\s*;\\s*", "; ").toLowerCase(Locale.ROOT).replace("\"", "")
                    : value;
        });
    }

    private static Object body(Step step, Answer answer) {
        return switch (step.compare()) {
            case IGNORE -> "(ignored)";
            case TITLE -> title(answer.body());
            case BODY -> body(answer);
            case EXACT -> answer.body();
        };
    }

    private static Object body(Answer answer) {
        String type = answer.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            return JsonValues.parse(answer.body()).orElse(answer.body());
        }
        return type.contains("html") ? withoutSpaces(answer.body()) : answer.body();
    }

    private static Optional<String> title(String html) {
        Matcher title = TITLE.matcher(html);
        return title.find() ? Optional.of(HtmlEntities.decode(title.group(1)).strip()) : Optional.empty();
    }

    private static String withoutSpaces(String html) {
        return SPACES.matcher(html).replaceAll(" ").replace(" <", "<").replace("> ", ">").strip();
    }
}
