package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkiverse.flask.ViewReference;

/**
 * A view's endpoint and the variables that its parameters bind: what the build puts in place of a method reference.
 */
public final class NamedView implements ViewReference.Of0<Object>,
        ViewReference.Of1<Object, Object>,
        ViewReference.Of2<Object, Object, Object>,
        ViewReference.Of3<Object, Object, Object, Object>,
        ViewReference.Of4<Object, Object, Object, Object, Object>,
        ViewReference.Of5<Object, Object, Object, Object, Object, Object> {

    private static final long serialVersionUID = 1;

    private final String endpoint;
    private final String[] variables;

    private NamedView(String endpoint, String[] variables) {
        this.endpoint = endpoint;
        this.variables = variables;
    }

    /** Reads what {@link #text(String, Iterable)} has written. Generated code calls this. */
    public static NamedView of(String text) {
        String[] parts = text.split(",", -1);
        String[] variables = new String[parts.length - 1];
        System.arraycopy(parts, 1, variables, 0, variables.length);
        return new NamedView(parts[0], variables);
    }

    /** Writes an endpoint and the variable of each parameter, empty for none, as one text. */
    public static String text(String endpoint, Iterable<String> variables) {
        StringBuilder text = new StringBuilder(endpoint);
        variables.forEach(variable -> text.append(',').append(variable));
        return text.toString();
    }

    String endpoint() {
        return endpoint;
    }

    /** Returns the values of a URL: the arguments by their variables, then the others. */
    Map<String, Object> values(Object[] arguments, Map<String, ?> more) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < variables.length; i++) {
            if (!variables[i].isEmpty()) {
                values.put(variables[i], arguments[i]);
            }
        }
        values.putAll(more);
        return values;
    }

    @Override
    public Object call(Object view) {
        throw notCalled();
    }

    @Override
    public Object call(Object view, Object first) {
        throw notCalled();
    }

    @Override
    public Object call(Object view, Object first, Object second) {
        throw notCalled();
    }

    @Override
    public Object call(Object view, Object first, Object second, Object third) {
        throw notCalled();
    }

    @Override
    public Object call(Object view, Object first, Object second, Object third, Object fourth) {
        throw notCalled();
    }

    @Override
    public Object call(Object view, Object first, Object second, Object third, Object fourth, Object fifth) {
        throw notCalled();
    }

    private UnsupportedOperationException notCalled() {
        return new UnsupportedOperationException("The reference to the view of '%s' only names it.".formatted(endpoint));
    }
}
