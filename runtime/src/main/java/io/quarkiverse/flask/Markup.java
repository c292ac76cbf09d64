package io.quarkiverse.flask;

import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Date;
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

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

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
     * Puts arguments into the places of this format, as {@link String#format(String, Object...)} does; all but numbers,
     * booleans and dates are escaped: {@code markup % arguments}.
     *
     * @throws java.util.IllegalFormatException if the format is malformed, or an argument does not suit it
     */
    public Markup format(Object... arguments) {
        Object[] safe = Arrays.stream(arguments).map(argument -> isHarmless(argument) ? argument : escape(argument).html)
                .toArray();
        return new Markup(html.formatted(safe));
    }

    /** Of an application's own type nobody knows what its text is. */
    private static boolean isHarmless(Object argument) {
        return (argument instanceof Number || argument instanceof Boolean || argument instanceof TemporalAccessor
                || argument instanceof Date) && argument.getClass().getName().startsWith("java.");
    }

    /**
     * Appends a value, escaped: {@code markup + value}.
     */
    public Markup plus(Object value) {
        return new Markup(html + escape(value).html);
    }

    /**
     * Repeats this: {@code markup * count}.
     *
     * @throws IllegalArgumentException if the count is negative
     */
    public Markup repeat(int count) {
        return new Markup(html.repeat(count));
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
        String bare = without(without(html, "<!--", "-->"), "<", ">");
        return HtmlEntities.unescape(WHITE_SPACE.matcher(bare).replaceAll(" ").strip());
    }

    /** Where one does not end, the rest is text: also for hostile input, no character is looked at twice. */
    private static String without(String text, String start, String end) {
        StringBuilder out = new StringBuilder(text.length());
        int kept = 0;
        for (int from = text.indexOf(start); from >= 0; from = text.indexOf(start, kept)) {
            int to = text.indexOf(end, from);
            if (to < 0) {
                break;
            }
            out.append(text, kept, from);
            kept = to + end.length();
        }
        return out.append(text, kept, text.length()).toString();
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
