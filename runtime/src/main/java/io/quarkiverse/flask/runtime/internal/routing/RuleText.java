package io.quarkiverse.flask.runtime.internal.routing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

/**
 * The text of a rule, in pieces, for messages.
 */
final class RuleText {

    private static final int LONGEST = 60;

    private final List<String> segments = new ArrayList<>();
    private final Map<String, String> variables = new HashMap<>();

    private RuleText() {
    }

    static RuleText of(Rule rule) {
        RuleText text = new RuleText();
        text.read(rule.mergeSlashes() ? Routes.SLASHES.matcher(rule.rule()).replaceAll("/") : rule.rule(), rule.parts());
        return text;
    }

    private void read(String rule, List<RulePart> parts) {
        Matcher matcher = RuleParser.VARIABLE.matcher(rule);
        int start = 1;
        int i = 1;
        while (i < rule.length()) {
            if (rule.charAt(i) == '/' && !isFinal(parts)) {
                segments.add(rule.substring(start, i));
                start = ++i;
            } else if (rule.charAt(i) == '<' && matcher.find(i)) {
                variables.put(matcher.group("name"), matcher.group());
                i = matcher.end();
            } else {
                i++;
            }
        }
        segments.add(rule.substring(start));
    }

    /** Tells whether the segment that is being read takes slashes. */
    private boolean isFinal(List<RulePart> parts) {
        int index = segments.size() + 1;
        return index < parts.size() && parts.get(index) instanceof RulePart.Dynamic part && part.isFinal();
    }

    /** Returns what stands at the place of a part of the path, counted from 0. */
    String segment(int index) {
        return index < segments.size() ? segments.get(index) : "";
    }

    /** Returns a variable as it is written: {@code <int:id>}. */
    String variable(String name) {
        return variables.getOrDefault(name, "<" + name + ">");
    }

    /** Returns text of a client with quotes around it, cut where it gets long. */
    static String quoted(String text) {
        return "'" + cut(text) + "'";
    }

    /** Returns text cut where it gets long. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = PathConverter.inPair(text, LONGEST) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }
}
