package io.quarkiverse.flask.runtime.internal.routing;

/**
 * A part with one variable and, perhaps, text before and after it.
 *
 * @param before the text before it
 * @param converter its converter
 * @param after the text after it
 */
record SingleVariable(String before, BuiltinConverter converter, String after) implements PartMatcher {

    @Override
    public boolean matches(String path, int start, int end) {
        int from = start + before.length();
        int to = end - after.length();
        return from <= to && path.startsWith(before, start) && path.startsWith(after, to) && converter.matches(path, from, to);
    }

    @Override
    public void capture(String path, int start, int end, Object[] texts, int at) {
        texts[at] = path.substring(start + before.length(), end - after.length());
    }

    @Override
    public int variables() {
        return 1;
    }
}
