package io.quarkiverse.flask.runtime.internal.debug.values;

import java.util.List;

/**
 * Writes what an object holds in one line, made of what is shown of its parts.
 */
final class Summaries {

    private Summaries() {
    }

    static String of(Contents contents, List<ShownValue> children, int max) {
        int left = contents.size() - children.size();
        return switch (contents.shape()) {
            case LIST -> all(contents.size(), left, "element", "[", joined(children, false, left, max), "]");
            case MAP -> all(contents.size(), left, "entry", "{", joined(children, true, left, max), "}");
            case HOLDER -> children.isEmpty() ? contents.title()
                    : contents.title() + "[" + Shortened.to(max, children.get(0).text()) + "]";
            case ENTRY ->
                children.size() < 2 ? "Map.Entry" : Shortened.to(max, children.get(0).text() + "=" + children.get(1).text());
            case OBJECT, TITLE -> Escaped.line(Secrets.withoutUserInfo(contents.title()), max);
        };
    }

    /** How many there are is said first where not all of them are shown. */
    private static String all(int size, int left, String thing, String open, String parts, String close) {
        if (left == 0) {
            return open + parts + close;
        }
        return Plural.of(size, thing) + (left == size ? "" : " " + open + parts + close);
    }

    private static String joined(List<ShownValue> children, boolean named, int left, int max) {
        StringBuilder text = new StringBuilder();
        for (ShownValue child : children) {
            text.append(text.isEmpty() ? "" : ", ").append(named ? child.name() + "=" : "").append(child.text());
            if (text.length() > max) {
                return Shortened.to(max, text.toString());
            }
        }
        return text.append(left == 0 ? "" : ", …").toString();
    }
}
