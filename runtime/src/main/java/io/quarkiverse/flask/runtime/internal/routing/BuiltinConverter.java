package io.quarkiverse.flask.runtime.internal.routing;

import io.quarkiverse.flask.routing.Converter;

/**
 * A converter that tests a whole part without a regular expression and knows the type of its values.
 */
interface BuiltinConverter extends Converter<Object> {

    /** Tells whether a part matches; the same as its expression would. */
    boolean matches(String part);

    /** The type of the values; integers are {@link java.math.BigInteger} here, whatever their size. */
    Class<?> javaType();

    @Override
    default String toUrl(Object value) {
        return Quoting.path(PythonText.of(value));
    }
}
