package io.quarkiverse.flask.runtime.internal.routing;

import java.util.BitSet;

import io.quarkiverse.flask.routing.Converter;

/**
 * A converter that finds its part of a path without a regular expression, in time linear in the path.
 * <p>
 * {@link #regex()} says what it takes, and how eagerly; the methods here do the same.
 */
interface BuiltinConverter extends Converter<Object> {

    /** The type of the values, text unless overridden; integers are {@link java.math.BigInteger} here, whatever their size. */
    default Class<?> javaType() {
        return String.class;
    }

    @Override
    default Object toJava(String value) {
        return value;
    }

    /** Tells whether the whole region of a text matches. */
    boolean matches(String text, int start, int end);

    /** Adds each index from which a part can go to one of the ends. */
    void addStarts(String text, BitSet ends, BitSet starts);

    /** Returns where the part that begins at a start ends: of the ends it can go to, the one its expression tries first. */
    int end(String text, int start, BitSet ends);

    /** Tells whether every part of the other converter is one of this. */
    boolean covers(BuiltinConverter other);

    @Override
    default String toUrl(Object value) {
        return Quoting.path(PythonText.of(value));
    }
}
