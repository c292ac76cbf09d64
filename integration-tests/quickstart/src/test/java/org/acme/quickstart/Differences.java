package org.acme.quickstart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What counts as the same answer: status, a list of headers, each cookie (a signed session by its signature's validity and
 * its values), and the body (JSON by value, HTML up to white space, a default error page by its title).
 */
final class Differences {

    private static final List<String> COMPARED = List.of("content-type", "location", "allow", "content-disposition",
            "content-range", "accept-ranges", "www-authenticate", "vary", "cache-control", "retry-after", "x-something",
            "x-trail", "x-powered-by", "access-control-allow-origin", "link", "refresh", "etag", "last-modified");
    private static final Set<String> PRESENCE_ONLY = Set.of("etag", "last-modified");
    private static final Set<String> LISTS = Set.of("allow", "vary", "cache-control");
    private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");
    private static final ObjectMapper JSON = new ObjectMapper();

    private Differences() {
    }

    static List<String> between(Exchange.Step step, Exchange.Answer want, Exchange.Answer got) {
        List<String> found = new ArrayList<>();
        compare(found, "status", want.status(), got.status());
        for (String name : COMPARED) {
            if (!step.ignoredHeaders().contains(name)) {
                compare(found, name, header(name, want), header(name, got));
            }
        }
        compare(found, "set-cookie", cookies(want), cookies(got));
        compare(found, step.compare(), body(step.compare(), want), body(step.compare(), got));
        if (step.method().equals("HEAD") && !got.body().isEmpty()) {
            found.add("HEAD answered with a body");
        }
        return found;
    }

    private static void compare(List<String> found, String what, Object want, Object got) {
        if (!Objects.equals(want, got)) {
            found.add("%s: want <%s>, got <%s>".formatted(what, want, got));
        }
    }

    private static Object header(String name, Exchange.Answer answer) {
        String value = answer.header(name);
        if (value == null || PRESENCE_ONLY.contains(name)) {
            return value == null ? null : "(present)";
        }
        if (name.equals("content-type")) {
            return value.replaceAll("\\s*;\\s*", "; ").toLowerCase(Locale.ROOT).replace("\"", "");
        }
        if (LISTS.contains(name)) {
            return Arrays.stream(value.split(",")).map(part -> part.strip().toLowerCase(Locale.ROOT))
                    .filter(part -> !part.isEmpty()).sorted().toList();
        }
        return value;
    }

    private static Map<String, Object> cookies(Exchange.Answer answer) {
        Map<String, Object> cookies = new LinkedHashMap<>();
        for (String cookie : answer.headers("set-cookie")) {
            String[] parts = cookie.split(";");
            String value = parts[0].substring(parts[0].indexOf('=') + 1).strip();
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 1; i < parts.length; i++) {
                String[] attribute = parts[i].strip().split("=", 2);
                String key = attribute[0].toLowerCase(Locale.ROOT);
                String text = attribute.length == 1 ? "" : attribute[1].toLowerCase(Locale.ROOT);
                attributes.put(key, key.equals("expires") ? "(date)" : text);
            }
            Object payload = SessionCookie.payload(value).<Object> map(json -> json).orElse(value.replaceAll("^\"|\"$", ""));
            cookies.put(parts[0].substring(0, parts[0].indexOf('=')).strip(), List.of(payload, attributes));
        }
        return cookies;
    }

    private static Object body(String compare, Exchange.Answer answer) {
        if (compare.equals("ignore")) {
            return null;
        }
        if (compare.equals("title")) {
            Matcher title = TITLE.matcher(answer.body());
            return title.find() ? title.group(1).replace("&#39;", "'").replace("&amp;", "&").strip() : null;
        }
        String type = Objects.toString(answer.header("content-type"), "").toLowerCase(Locale.ROOT);
        if (type.contains("json")) {
            try {
                return JSON.readTree(answer.body());
            } catch (JsonProcessingException e) {
                return answer.body();
            }
        }
        return type.contains("html")
                ? answer.body().replaceAll("\\s+", " ").replaceAll("\\s+<", "<").replaceAll(">\\s+", ">").strip()
                : answer.body();
    }
}
