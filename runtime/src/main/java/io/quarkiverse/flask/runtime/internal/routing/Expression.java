package io.quarkiverse.flask.runtime.internal.routing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part with the expressions of converters that the application wrote; its groups are named w0, w1 and so on.
 *
 * @param pattern the expression of the whole part
 * @param variables how many groups
 */
record Expression(Pattern pattern, int variables) implements PartMatcher {

    static Expression of(String regex, int variables) {
        return new Expression(Pattern.compile(regex, Pattern.UNICODE_CHARACTER_CLASS | Pattern.UNIX_LINES), variables);
    }

    @Override
    public boolean matches(String path, int start, int end) {
        try {
            return pattern.matcher(path.substring(start, end)).matches();
        } catch (StackOverflowError e) {
            return false; // a repeated group recurses once for each repetition: so long a path is none of this expression's
        }
    }

    @Override
    public void capture(String path, int start, int end, Object[] texts, int at) {
        Matcher matcher = pattern.matcher(path.substring(start, end));
        if (matcher.matches()) {
            for (int i = 0; i < variables; i++) {
                texts[at + i] = matcher.group("w" + i);
            }
        }
    }
}
