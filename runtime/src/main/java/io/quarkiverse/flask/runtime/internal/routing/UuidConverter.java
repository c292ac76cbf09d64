package io.quarkiverse.flask.runtime.internal.routing;

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
    public boolean matches(String part) {
        if (part.length() != LENGTH) {
            return false;
        }
        for (int i = 0, dash = 0; i < LENGTH; i++) {
            char c = part.charAt(i);
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
    public Class<?> javaType() {
        return UUID.class;
    }

    @Override
    public Object toJava(String value) {
        return UUID.fromString(value);
    }
}
