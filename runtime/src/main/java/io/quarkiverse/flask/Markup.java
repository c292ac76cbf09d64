package io.quarkiverse.flask;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/**
 * Text that is HTML already and is never escaped again: MarkupSafe's {@code Markup}. Whatever is joined to it is escaped
 * unless it is {@code Markup} too.
 *
 * @since 1.0
 */
public final class Markup implements CharSequence {

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<.*?>", Pattern.DOTALL);

    private final String html;

    private Markup(String html) {
        this.html = html;
    }

    /**
     * Marks HTML as safe. Never do this with text from a client.
     */
    public static Markup of(String html) {
        return new Markup(html);
    }

    /**
     * Escapes {@code &}, {@code <}, {@code >}, {@code "} and {@code '}; leaves {@code Markup} as it is.
     *
     * @param value anything; {@code null} becomes {@code None}, as in Python
     */
    public static Markup escape(Object value) {
        if (value instanceof Markup markup) {
            return markup;
        }
        return new Markup(escaped(value == null ? "None" : value.toString()));
    }

    private static String escaped(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            String entity = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&#34;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (entity != null && out == null) {
                out = new StringBuilder(text.length() + 16).append(text, 0, i);
            }
            if (out != null) {
                if (entity == null) {
                    out.append(text.charAt(i));
                } else {
                    out.append(entity);
                }
            }
        }
        return out == null ? text : out.toString();
    }

    /**
     * Puts arguments into the places of this format, as {@link String#format(String, Object...)} does; text is escaped.
     */
    public Markup format(Object... arguments) {
        Object[] safe = Arrays.stream(arguments)
                .map(argument -> argument instanceof Number || argument instanceof Boolean || argument instanceof Character
                        ? argument
                        : escape(argument).html)
                .toArray();
        return new Markup(html.formatted(safe));
    }

    /**
     * Appends a value, escaped: {@code markup + value}.
     */
    public Markup plus(Object value) {
        return new Markup(html + escape(value).html);
    }

    /**
     * Joins values, escaped, with this between them.
     */
    public Markup join(List<?> values) {
        StringJoiner joined = new StringJoiner(html);
        values.forEach(value -> joined.add(escape(value).html));
        return new Markup(joined.toString());
    }

    /**
     * Returns the text without comments and tags, entities resolved and white space collapsed.
     */
    public String striptags() {
        String bare = TAG.matcher(COMMENT.matcher(html).replaceAll("")).replaceAll("");
        return HtmlEntities.unescape(String.join(" ", bare.strip().split("\\s+")));
    }

    /**
     * Returns the text that this HTML stands for, tags as they are.
     */
    public String unescape() {
        return HtmlEntities.unescape(html);
    }

    @Override
    public int length() {
        return html.length();
    }

    @Override
    public char charAt(int index) {
        return html.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Markup(html.substring(start, end));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Markup markup && html.equals(markup.html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    /**
     * Returns the HTML.
     */
    @Override
    public String toString() {
        return html;
    }
}
