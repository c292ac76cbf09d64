package io.quarkiverse.flask.runtime.internal.routing;

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
    public boolean matches(String part) {
        return !part.isEmpty() && part.charAt(0) != '/' && part.indexOf('\n', 1) < 0;
    }

    @Override
    public Class<?> javaType() {
        return String.class;
    }

    @Override
    public Object toJava(String value) {
        return value;
    }
}
