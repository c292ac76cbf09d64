package io.quarkiverse.flask.benchmarks;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A router as one would write it with regular expressions: each rule is tried in turn.
 */
final class RegexRouter {

    private final List<Pattern> patterns;

    RegexRouter(List<String> rules) {
        patterns = rules.stream().map(rule -> Pattern.compile(rule.replaceAll("<int:(\\w+)>", "(?<$1>\\\\d+)")
                .replaceAll("<(\\w+)>(?=/|$)", "(?<$1>[^/]+)"))).toList();
    }

    /** Returns the index of the rule that matches, or -1; reads its variables. */
    int match(String path) {
        for (int i = 0; i < patterns.size(); i++) {
            Matcher matcher = patterns.get(i).matcher(path);
            if (matcher.matches()) {
                String[] values = new String[matcher.groupCount()];
                for (int group = 0; group < values.length; group++) {
                    values[group] = matcher.group(group + 1);
                }
                return values.length >= 0 ? i : -1;
            }
        }
        return -1;
    }
}
