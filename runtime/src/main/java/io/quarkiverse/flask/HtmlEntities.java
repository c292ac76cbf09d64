package io.quarkiverse.flask;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The character references of HTML 5, as Python's {@code html.unescape} reads them: all names, those that may stand without
 * their semicolon, and numbers with browsers' tolerance.
 */
final class HtmlEntities {

    private static final Pattern REFERENCE = Pattern
            .compile("&(?:#(?<decimal>[0-9]+);?|#[xX](?<hex>[0-9a-fA-F]+);?|(?<name>[^\\t\\n\\f <&#;]{1,32};?))");
    private static final int SHORTEST_NAME = 2;
    private static final int MAX_DIGITS = 7;

    /** What the numbers from 0x80 to 0x9f stand for: pages that use them mean Windows' code page. */
    private static final String WINDOWS = "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d"
            + "\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

    /** Loaded when the first name is met. */
    private static final class Names {

        /** With the semicolon, and without where that may be left out. */
        static final Map<String, String> TEXTS = load();

        private static Map<String, String> load() {
            Map<String, String> texts = new HashMap<>();
            try (InputStream file = HtmlEntities.class.getResourceAsStream("html-entities.txt")) {
                new String(file.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(line -> {
                    String[] fields = line.split(" ");
                    StringBuilder text = new StringBuilder();
                    for (int i = 1; i < fields.length; i++) {
                        text.appendCodePoint(Integer.parseInt(fields[i], 16));
                    }
                    texts.put(fields[0], text.toString());
                    if (!fields[0].endsWith(";")) {
                        texts.put(fields[0] + ";", text.toString());
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Map.copyOf(texts);
        }
    }

    private HtmlEntities() {
    }

    static String unescape(String html) {
        if (html.indexOf('&') < 0) {
            return html;
        }
        Matcher match = REFERENCE.matcher(html);
        StringBuilder out = new StringBuilder(html.length());
        while (match.find()) {
            match.appendReplacement(out, Matcher.quoteReplacement(resolve(match)));
        }
        return match.appendTail(out).toString();
    }

    private static String resolve(Matcher match) {
        if (match.group("decimal") != null) {
            return character(match.group("decimal"), 10);
        }
        return match.group("hex") != null ? character(match.group("hex"), 16) : named(match.group("name"));
    }

    private static String named(String name) {
        for (int length = name.length(); length >= SHORTEST_NAME; length--) {
            String text = Names.TEXTS.get(name.substring(0, length));
            if (text != null) {
                return text + name.substring(length);
            }
        }
        return "&" + name;
    }

    private static String character(String digits, int radix) {
        String bare = digits.replaceFirst("^0+(?=.)", "");
        int codePoint = bare.length() > MAX_DIGITS ? Integer.MAX_VALUE : Integer.parseInt(bare, radix);
        if (codePoint == 0 || !Character.isValidCodePoint(codePoint)
                || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE) {
            return "\uFFFD";
        }
        if (codePoint >= 0x80 && codePoint <= 0x9f) {
            return WINDOWS.substring(codePoint - 0x80, codePoint - 0x7f);
        }
        return isText(codePoint) ? Character.toString(codePoint) : "";
    }

    private static boolean isText(int codePoint) {
        boolean isControl = codePoint < ' ' && (codePoint < '\t' || codePoint > '\r' || codePoint == 0xb) || codePoint == 0x7f;
        return !isControl && (codePoint < 0xfdd0 || codePoint > 0xfdef) && (codePoint & 0xfffe) != 0xfffe;
    }
}
