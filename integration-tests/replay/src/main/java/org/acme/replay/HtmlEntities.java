package org.acme.replay;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes the character references that an escaped text may hold: numbers, and the names of the escaped characters.
 */
final class HtmlEntities {

    private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|(\\w+));");
    private static final Map<String, String> NAMED = Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private HtmlEntities() {
    }

    static String decode(String html) {
        return REFERENCE.matcher(html).replaceAll(reference -> {
            String text = reference.group(3) != null
                    ? NAMED.getOrDefault(reference.group(3), reference.group())
                    : character(reference.group(1), reference.group(2));
            return Matcher.quoteReplacement(text);
        });
    }

    private static String character(String decimal, String hexadecimal) {
        int codePoint = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "\uFFFD";
    }
}
