package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;

/**
 * The converter {@code path}: text that may hold slashes, but does not start with one.
 */
record PathConverter() implements BuiltinConverter {

    @Override
    public String regex() {
        return "[^/].*?";
    }

    @Override
    public int weight() {
        return 200;
    }

    @Override
    public boolean partIsolating() {
        return false;
    }

    @Override
    public boolean matches(String text, int start, int end) {
        if (start >= end || text.charAt(start) == '/') {
            return false;
        }
        int newline = text.indexOf('\n', start + 1);
        return newline < 0 || newline >= end;
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        int newline = text.length();
        int next = ends.get(text.length()) ? text.length() : Integer.MAX_VALUE;
        for (int start = text.length() - 1; start >= 0; start--) {
            char c = text.charAt(start);
            if (c != '/' && next <= newline && !inPair(text, start)) {
                starts.set(start);
            }
            newline = c == '\n' ? start : newline;
            next = ends.get(start) ? start : next;
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        return ends.nextSetBit(start + 1);
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        return other instanceof PathConverter || other instanceof IntegerConverter || other instanceof FloatConverter
                || other instanceof UuidConverter;
    }

    /** Tells whether an index is between the two halves of a character. */
    static boolean inPair(String text, int index) {
        return index > 0 && Character.isLowSurrogate(text.charAt(index)) && Character.isHighSurrogate(text.charAt(index - 1));
    }
}
