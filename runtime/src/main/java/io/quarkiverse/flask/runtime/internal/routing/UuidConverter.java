package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;
import java.util.UUID;

/**
 * The converter {@code uuid}.
 */
record UuidConverter() implements BuiltinConverter {

    private static final int[] DASHES = { 8, 13, 18, 23 };
    private static final int LENGTH = 36;

    @Override
    public String regex() {
        return "[A-Fa-f0-9]{8}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{4}-[A-Fa-f0-9]{12}";
    }

    @Override
    public boolean matches(String text, int start, int end) {
        if (end - start != LENGTH) {
            return false;
        }
        for (int i = 0, dash = 0; i < LENGTH; i++) {
            char c = text.charAt(start + i);
            if (dash < DASHES.length && i == DASHES[dash]) {
                dash++;
                if (c != '-') {
                    return false;
                }
            } else if (c >= 0x80 || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void addStarts(String text, BitSet ends, BitSet starts) {
        for (int start = text.length() - LENGTH; start >= 0; start--) {
            if (ends.get(start + LENGTH) && matches(text, start, start + LENGTH)) {
                starts.set(start);
            }
        }
    }

    @Override
    public int end(String text, int start, BitSet ends) {
        return start + LENGTH;
    }

    @Override
    public boolean covers(BuiltinConverter other) {
        return other instanceof UuidConverter;
    }

    @Override
    public Class<?> javaType() {
        return UUID.class;
    }

    @Override
    public Object toJava(String value) {
        return UUID.fromString(value);
    }
}
