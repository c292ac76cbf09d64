package io.quarkiverse.flask.deployment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the tags of a template that the build checks: the text between them, and values that only a request knows, may change
 * without it.
 */
final class TemplateTags {

    private static final Pattern VALUE = Pattern.compile("[A-Za-z_]\\w*(\\.[A-Za-z_]\\w*)*");

    private final String text;
    private final Set<String> typedNames;
    private final List<String> checked = new ArrayList<>();

    private TemplateTags(String text, Set<String> typedNames) {
        this.text = text;
        this.typedNames = typedNames;
    }

    /**
     * Returns the tags that the build checks, in their order.
     *
     * @param typedNames names of values whose types the build knows; {@code null} if it may know all
     */
    static List<String> checked(String text, Set<String> typedNames) {
        TemplateTags tags = new TemplateTags(text, typedNames);
        for (int at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
            at = tags.after(at);
        }
        return tags.checked;
    }

    /** Looks at an opening brace; returns where to go on. */
    private int after(int at) {
        boolean isEscaped = at > 0 && text.charAt(at - 1) == '\\';
        if (isEscaped || at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))) {
            return at + 1;
        }
        return switch (text.charAt(at + 1)) {
            case '!' -> end("!}", at);
            case '|' -> end("|}", at);
            default -> tag(at);
        };
    }

    private int tag(int at) {
        int end = endOfTag(at + 1);
        String tag = text.substring(at + 1, end);
        boolean isValue = typedNames != null && VALUE.matcher(tag).matches()
                && !typedNames.contains(tag.split("\\.", 2)[0]);
        if (!isValue) {
            checked.add(tag);
        }
        return end;
    }

    /** Passes strings by, which may hold braces; a tag that is not closed goes on to the end. */
    private int endOfTag(int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '}') {
                return i;
            }
        }
        return text.length();
    }

    private int end(String delimiter, int from) {
        int end = text.indexOf(delimiter, from + 2);
        if (end < 0) {
            checked.add(text.substring(from));
        }
        return end < 0 ? text.length() : end + delimiter.length();
    }
}
