package io.quarkiverse.flask.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a client accepts, and how much: {@code request.accept_mimetypes}, {@code accept_languages} and so on.
 *
 * @since 1.0
 */
public final class Accept {

    private static final Pattern QUALITY = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern TOKEN = Pattern.compile("[\\w!#$%&'*+.^`|~-]+");

    /**
     * A value that a client accepts.
     *
     * @param value the value, or {@code *}
     * @param quality from 0, not at all, to 1
     */
    public record Item(String value, double quality) {
    }

    /** What the values are. */
    private enum Kind {
        PLAIN,
        MIMETYPE,
        LANGUAGE
    }

    private final Kind kind;
    private final List<Item> items;

    private Accept(Kind kind, List<Item> items) {
        this.kind = kind;
        Comparator<Item> bySpecificity = Comparator.comparing(item -> specificity(kind, item.value));
        this.items = items.stream().sorted(bySpecificity.thenComparing(Item::quality).reversed()).toList();
    }

    /**
     * Reads {@code Accept}; {@code null} is none.
     */
    public static Accept mimetypes(String header) {
        return new Accept(Kind.MIMETYPE, parse(header));
    }

    /**
     * Reads {@code Accept-Language}; {@code null} is none.
     */
    public static Accept languages(String header) {
        return new Accept(Kind.LANGUAGE, parse(header));
    }

    /**
     * Reads {@code Accept-Encoding} or {@code Accept-Charset}; {@code null} is none.
     */
    public static Accept of(String header) {
        return new Accept(Kind.PLAIN, parse(header));
    }

    private static List<Item> parse(String header) {
        List<Item> items = new ArrayList<>();
        for (String text : header == null ? List.<String> of() : HeaderItems.split(header, ',')) {
            List<String> parts = HeaderItems.split(HeaderItems.unquote(text), ';');
            if (parts.isEmpty() || text.startsWith(";")) {
                continue;
            }
            Map<String, String> options = HeaderItems.pairs(parts.subList(1, parts.size()), true);
            double quality = quality(options);
            if (quality >= 0 && quality <= 1) {
                items.add(new Item(withOptions(parts.get(0), options), quality));
            }
        }
        return items;
    }

    /** Returns -1 for a malformed one, which makes its item count for nothing. */
    private static double quality(Map<String, String> options) {
        String text = options.get("q");
        return text == null ? 1 : QUALITY.matcher(text.strip()).matches() ? Double.parseDouble(text.strip()) : -1;
    }

    private static String withOptions(String value, Map<String, String> options) {
        StringBuilder out = new StringBuilder(value);
        options.forEach((name, option) -> {
            if (!name.equals("q") && option != null) {
                out.append("; ").append(name).append('=').append(TOKEN.matcher(option).matches() ? option
                        : '"' + option.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
            }
        });
        return out.toString();
    }

    /** A character for each part of a value, 1 unless it is a star: texts that compare as the values are specific. */
    private static String specificity(Kind kind, String value) {
        if (kind != Kind.MIMETYPE) {
            return value.equals("*") ? "0" : "1";
        }
        StringBuilder out = new StringBuilder();
        for (String part : mimeParts(value)) {
            out.append(part.equals("*") ? '0' : '1');
        }
        return out.toString();
    }

    /**
     * Returns what is accepted, the most specific first, then by quality.
     */
    public List<Item> items() {
        return items;
    }

    /**
     * Returns the values that are accepted, the most specific first, then by quality.
     */
    public List<String> values() {
        return items.stream().map(Item::value).toList();
    }

    /**
     * Returns how much a value is accepted, from 0, not at all, to 1.
     *
     * @throws IllegalArgumentException if a MIME type is asked for that is none
     */
    public double quality(String value) {
        Item item = match(value);
        return item == null ? 0 : item.quality;
    }

    /**
     * Tells whether a value is mentioned, itself or by a star.
     *
     * @throws IllegalArgumentException if a MIME type is asked for that is none
     */
    public boolean contains(String value) {
        return match(value) != null;
    }

    /**
     * Returns which of the values the client likes best, or {@code null} if it accepts none; of equals, the first. A language
     * also matches by its primary tag, {@code en} for {@code en-GB}.
     *
     * @throws IllegalArgumentException if a MIME type is given that is none
     */
    public String bestMatch(String... values) {
        String best = best(values);
        if (best != null || kind != Kind.LANGUAGE) {
            return best;
        }
        best = new Accept(Kind.PLAIN, items.stream().map(item -> new Item(primary(item.value), item.quality)).toList())
                .best(values);
        if (best != null) {
            return best;
        }
        String tag = best(Arrays.stream(values).map(Accept::primary).toArray(String[]::new));
        return tag == null ? null : Arrays.stream(values).filter(value -> value.startsWith(tag)).findFirst().orElse(null);
    }

    private String best(String... values) {
        String best = null;
        double quality = -1;
        String specificity = "";
        for (String value : values) {
            Item item = match(value);
            if (item == null || item.quality <= 0 || item.quality < quality) {
                continue;
            }
            String own = specificity(kind, item.value);
            if (item.quality > quality || own.compareTo(specificity) > 0) {
                best = value;
                quality = item.quality;
                specificity = own;
            }
        }
        return best;
    }

    /**
     * Tells whether HTML is accepted, or XHTML.
     */
    public boolean acceptHtml() {
        return contains("text/html") || acceptXhtml();
    }

    /**
     * Tells whether XHTML or XML is accepted.
     */
    public boolean acceptXhtml() {
        return contains("application/xhtml+xml") || contains("application/xml");
    }

    /**
     * Tells whether JSON is accepted.
     */
    public boolean acceptJson() {
        return contains("application/json");
    }

    private Item match(String value) {
        for (Item item : items) {
            if (matches(value, item.value)) {
                return item;
            }
        }
        return null;
    }

    private boolean matches(String value, String accepted) {
        return switch (kind) {
            case PLAIN -> accepted.equals("*") || accepted.equalsIgnoreCase(value);
            case LANGUAGE -> accepted.equals("*") || accepted.replace('_', '-').equalsIgnoreCase(value.replace('_', '-'));
            case MIMETYPE -> matchesType(value, accepted);
        };
    }

    private static boolean matchesType(String value, String accepted) {
        String[] own = mimeParts(value.toLowerCase(Locale.ROOT));
        if (value.indexOf('/') < 0 || own[0].equals("*") && !own[1].equals("*")) {
            throw new IllegalArgumentException("'%s' is no MIME type. Write type/subtype.".formatted(value));
        }
        String[] item = mimeParts(accepted.toLowerCase(Locale.ROOT));
        if (accepted.indexOf('/') < 0 || item[0].equals("*") && !item[1].equals("*")) {
            return false;
        }
        if (item[0].equals("*") || own[0].equals("*")) {
            return true;
        }
        return item[0].equals(own[0]) && (item[1].equals("*") || own[1].equals("*")
                || item[1].equals(own[1]) && sameParameters(item, own));
    }

    /** Splits a type at its slash and its semicolons, with the white space around these. */
    private static String[] mimeParts(String value) {
        List<String> parts = new ArrayList<>();
        String[] pieces = value.split(";", -1);
        for (int i = 0; i < pieces.length; i++) {
            String piece = i == 0 ? pieces[i] : pieces[i].stripLeading();
            piece = i == pieces.length - 1 ? piece : piece.stripTrailing();
            parts.addAll(Arrays.asList(piece.split("/", -1)));
        }
        return parts.toArray(String[]::new);
    }

    private static boolean sameParameters(String[] one, String[] other) {
        return Arrays.stream(one).skip(2).sorted().toList().equals(Arrays.stream(other).skip(2).sorted().toList());
    }

    private static String primary(String language) {
        return language.split("[_-]", 2)[0];
    }

    /**
     * Writes it as a header.
     */
    @Override
    public String toString() {
        return String.join(",", items.stream()
                .map(item -> item.quality == 1 ? item.value : item.value + ";q=" + item.quality).toList());
    }
}
