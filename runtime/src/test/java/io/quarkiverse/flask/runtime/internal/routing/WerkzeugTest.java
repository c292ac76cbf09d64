package io.quarkiverse.flask.runtime.internal.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.routing.UrlBuildException;

/**
 * Replays what Werkzeug answered to generated maps, paths and builds; {@code src/test/werkzeug/record.py} recorded it.
 */
class WerkzeugTest {

    private static final String SERVER = "example.org";
    private static final int ENOUGH = 20_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<String> differences = new ArrayList<>();
    private List<Rule> rules = new ArrayList<>();
    private RouteOptions options;
    private Routes routes;
    private int cases;

    @Test
    void everyAnswerIsWerkzeugs() throws IOException {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                WerkzeugTest.class.getResourceAsStream("/werkzeug/routing.txt"), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                replay(line.split("\t"));
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).isGreaterThan(ENOUGH);
    }

    private void replay(String[] fields) throws IOException {
        switch (fields[0]) {
            case "M" -> startMap(JSON.readTree(fields[1]));
            case "R" -> rules.add(Rule.parse(spec(JSON.readTree(fields[1])), Converters.builtin(), options, null));
            case ">" -> compare(fields, matched(fields[1], fields[2], JSON.readTree(fields[3]).asText()), fields[4]);
            case "<" -> compare(fields, built(fields[1], values(JSON.readTree(fields[2])), fields[3], fields[4]), fields[5]);
            default -> throw new IllegalArgumentException(fields[0]);
        }
    }

    private void startMap(JsonNode map) {
        options = new RouteOptions(map.get("strict").asBoolean(), map.get("merge").asBoolean(), map.get("defaults").asBoolean(),
                switch (map.get("domains").asText()) {
                    case "host" -> DomainMatching.HOST;
                    case "subdomain" -> DomainMatching.SUBDOMAIN;
                    default -> DomainMatching.NONE;
                });
        rules = new ArrayList<>();
        routes = null;
    }

    private static RuleSpec spec(JsonNode rule) {
        Set<String> methods = new LinkedHashSet<>();
        rule.get("m").forEach(method -> methods.add(method.asText()));
        return new RuleSpec(rule.get("r").asText(), rule.get("e").asText(), methods,
                rule.has("d") ? values(rule.get("d")) : Map.of(), text(rule, "h"), text(rule, "s"), flag(rule, "st"),
                flag(rule, "ms"), text(rule, "to"), rule.has("al"), rule.has("bo"), flag(rule, "ao"));
    }

    private static String text(JsonNode rule, String name) {
        return rule.has(name) ? rule.get(name).asText() : null;
    }

    private static Boolean flag(JsonNode rule, String name) {
        return rule.has(name) ? rule.get(name).asBoolean() : null;
    }

    private static Map<String, Object> values(JsonNode object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.fields().forEachRemaining(field -> values.put(field.getKey(), value(field.getValue())));
        return values;
    }

    private static Object value(JsonNode node) {
        if (node.isArray()) {
            List<Object> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return items;
        }
        if (node.isObject()) {
            return UUID.fromString(node.get("u").asText());
        }
        return node.isNull() ? null
                : node.isNumber() ? node.numberValue() : node.isBoolean() ? node.asBoolean() : node.asText();
    }

    private void compare(String[] fields, Object answer, String expected) throws IOException {
        cases++;
        JsonNode node = JSON.readTree(expected);
        Object wanted = node.isArray() && node.get(0).isNumber()
                ? List.of(node.get(0).asInt(), values(node.get(1)))
                : node.isTextual() ? node.asText().replaceFirst("^~", "http://" + SERVER)
                        : node.isObject() ? node.fieldNames().next() + " " + node.elements().next().asText() : value(node);
        Object given = answer;
        if (String.valueOf(wanted).startsWith("error ")) {
            wanted = "error";
        }
        if (!wanted.equals(given)) {
            differences.add("%s: %s rather than %s, of %s".formatted(String.join(" ", fields), given, wanted,
                    rules.stream().map(rule -> rule.spec().toString()).toList()));
        }
    }

    private Routes routes() {
        if (routes == null) {
            routes = Routes.of(rules, options);
        }
        return routes;
    }

    private Object matched(String method, String domain, String path) {
        MatchResult result = routes().match(domain, path, method);
        if (result instanceof MatchResult.Matched matched) {
            return List.of(rules.indexOf(matched.rule()), matched.arguments());
        }
        if (result instanceof MatchResult.Redirect redirect) {
            return url(redirect.domain() == null ? domain : redirect.domain(), redirect.path()) + "?q=1";
        }
        if (result instanceof MatchResult.RedirectTo redirect) {
            return URI.create(url(domain, "/")).resolve(UrlBuilder.iriToUri(redirect.target())).toString();
        }
        return result instanceof MatchResult.MethodNotAllowed not ? List.copyOf(new TreeSet<>(not.allowed())) : 404;
    }

    private Object built(String endpoint, Map<String, Object> values, String method, String domain) {
        try {
            BuiltUrl url = routes().build(endpoint, values, domain, method.isEmpty() ? null : method, "GET");
            return url(url.domain(), url.path());
        } catch (UrlBuildException e) {
            Map<String, Object> given = new LinkedHashMap<>(values);
            given.values().removeIf(value -> value == null);
            return "suggested " + Suggestion
                    .closest(routes().builder().rulesByEndpoint(), endpoint, given, method.isEmpty() ? null : method)
                    .endpoint();
        } catch (IllegalArgumentException e) {
            return "error";
        }
    }

    private String url(String domain, String path) {
        String host = options.domains() == DomainMatching.HOST ? domain : domain.isEmpty() ? SERVER : domain + "." + SERVER;
        return "http://" + host + path;
    }
}
