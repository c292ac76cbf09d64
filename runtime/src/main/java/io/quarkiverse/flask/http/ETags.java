package io.quarkiverse.flask.http;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The entity tags of {@code If-Match} and {@code If-None-Match}: {@code request.if_none_match}.
 *
 * @param strong the strong tags, without quotes
 * @param weak the weak tags, without {@code W/} and quotes
 * @param star whether the header is {@code *}, which stands for every tag
 * @since 1.0
 */
public record ETags(Set<String> strong, Set<String> weak, boolean star) {

    private static final Pattern TAG = Pattern.compile("([Ww]/)?(?:\"([^\"]*)\"|([^,]*))(?:\\s*,\\s*|$)");

    /**
     * Copies the tags.
     */
    public ETags {
        strong = Set.copyOf(strong);
        weak = Set.copyOf(weak);
    }

    /**
     * Reads a header; {@code null} is none, which has no tags.
     */
    public static ETags parse(String header) {
        Set<String> strong = new LinkedHashSet<>();
        Set<String> weak = new LinkedHashSet<>();
        Matcher matcher = TAG.matcher(header == null ? "" : header.strip());
        int end = matcher.regionEnd();
        for (int i = 0; i < end && matcher.find(i) && matcher.start() == i && matcher.end() > i; i = matcher.end()) {
            String bare = matcher.group(3) == null ? null : matcher.group(3).stripTrailing();
            if ("*".equals(bare)) {
                return new ETags(Set.of(), Set.of(), true);
            }
            (matcher.group(1) == null ? strong : weak).add(bare == null ? matcher.group(2) : bare);
        }
        return new ETags(strong, weak, false);
    }

    /**
     * Tells whether a tag, given without quotes, is one of the strong ones.
     */
    public boolean contains(String tag) {
        return star || strong.contains(tag);
    }

    /**
     * Tells whether a tag, given without quotes, is there, strong or weak: RFC 9110's weak comparison.
     */
    public boolean containsWeak(String tag) {
        return contains(tag) || weak.contains(tag);
    }

    /**
     * Tells whether there are none, not even {@code *}.
     */
    public boolean isEmpty() {
        return !star && strong.isEmpty() && weak.isEmpty();
    }
}
