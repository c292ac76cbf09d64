package io.quarkiverse.flask.runtime.internal.devui;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Flask's tagged JSON as a tree that names the type of each value.
 */
final class TagTree {

    private static final String ESCAPED = " di";
    private static final Map<String, String> TYPES = Map.of(" t", "tuple", " b", "bytes", " m", "Markup", " u", "UUID", " d",
            "datetime");

    /**
     * A value.
     *
     * @param key its key or index; empty at the top
     * @param type its type
     * @param text the value, empty for one that has children
     * @param children the values in it
     */
    record Node(String key, String type, String text, List<Node> children) {
    }

    private TagTree() {
    }

    /** Makes a tree of JSON that has been read, tags and all. */
    static Node of(Object json) {
        return node("", json);
    }

    private static Node node(String key, Object value) {
        if (value instanceof List<?> list) {
            return new Node(key, "list", "", items(list));
        }
        if (value instanceof Map<?, ?> map) {
            return map.size() == 1 ? tagged(key, map) : new Node(key, "dict", "", entries(map, 0));
        }
        String type = value == null ? "None"
                : value instanceof String ? "str"
                        : value instanceof Boolean ? "bool"
                                : value instanceof Number ? "number" : value.getClass().getSimpleName();
        return new Node(key, type, String.valueOf(value), List.of());
    }

    private static Node tagged(String key, Map<?, ?> map) {
        String tag = String.valueOf(map.keySet().iterator().next());
        Object content = map.values().iterator().next();
        String type = TYPES.get(tag);
        if (tag.equals(ESCAPED) && content instanceof Map<?, ?> escaped) {
            return new Node(key, "dict", "", entries(escaped, 2));
        }
        if (type == null) {
            return new Node(key, "dict", "", entries(map, 0));
        }
        return content instanceof List<?> list ? new Node(key, type, "", items(list))
                : new Node(key, type, type.equals("bytes") ? bytes(String.valueOf(content)) : String.valueOf(content),
                        List.of());
    }

    private static List<Node> items(List<?> list) {
        List<Node> items = new ArrayList<>();
        list.forEach(item -> items.add(node(String.valueOf(items.size()), item)));
        return items;
    }

    /** An escaped key ends in two characters that are not its own. */
    private static List<Node> entries(Map<?, ?> map, int more) {
        List<Node> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            entries.add(node(name.substring(0, Math.max(0, name.length() - more)), value));
        });
        return entries;
    }

    /** Of a cookie that somebody else has made it may be no Base64 at all: then it stays as it is. */
    private static String bytes(String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            return base64;
        }
        StringBuilder text = new StringBuilder("b'");
        for (char c : new String(bytes, StandardCharsets.ISO_8859_1).toCharArray()) {
            text.append(c == '\'' || c == '\\' ? "\\" + c : c >= ' ' && c < 0x7f ? "" + c : "\\x%02x".formatted((int) c));
        }
        return text.append('\'').toString();
    }
}
