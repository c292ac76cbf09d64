package org.acme.quickstart;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * The recorded exchanges by group, in order.
 */
final class Recording {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Recording() {
    }

    static Map<String, List<Exchange>> groups() {
        try (InputStream in = Recording.class.getResourceAsStream("/exchanges.json")) {
            Map<String, List<Exchange>> groups = new LinkedHashMap<>();
            for (JsonNode group : JSON.readTree(in).get("groups")) {
                List<Exchange> exchanges = new ArrayList<>();
                group.get("steps")
                        .forEach(pair -> exchanges.add(new Exchange(step(pair.get("step")), answer(pair.get("want")))));
                groups.put(group.get("group").asText(), exchanges);
            }
            return groups;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Exchange.Step step(JsonNode step) {
        return new Exchange.Step(step.get("do").asText(), texts(step.get("headers")), list(step.get("ignore_headers")),
                step.path("compare").asText("body"), step.has("form") ? texts(step.get("form")) : null,
                step.has("json") ? step.get("json") : null, parts(step.get("multipart")),
                step.has("body") ? step.get("body").asText() : null);
    }

    private static Exchange.Answer answer(JsonNode answer) {
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        answer.get("headers").forEach(pair -> headers.add(Map.entry(pair.get(0).asText(), pair.get(1).asText())));
        String body = answer.get("body").asText();
        if (answer.get("encoding").asText().equals("base64")) {
            throw new IllegalStateException("This recording holds a body that is no text; the comparison knows none");
        }
        return new Exchange.Answer(answer.get("status").asInt(), headers, body);
    }

    private static Map<String, String> texts(JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        if (node != null) {
            node.fields().forEachRemaining(field -> map.put(field.getKey(), field.getValue().asText()));
        }
        return map;
    }

    private static List<String> list(JsonNode node) {
        List<String> list = new ArrayList<>();
        if (node != null) {
            node.forEach(each -> list.add(each.asText()));
        }
        return list;
    }

    private static List<Map<String, String>> parts(JsonNode node) {
        if (node == null) {
            return null;
        }
        List<Map<String, String>> parts = new ArrayList<>();
        node.forEach(part -> parts.add(texts(part)));
        return parts;
    }
}
