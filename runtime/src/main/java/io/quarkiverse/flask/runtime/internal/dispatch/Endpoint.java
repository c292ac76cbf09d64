package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.HashMap;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.smallrye.mutiny.Uni;

/**
 * What answers the rules of one endpoint.
 *
 * @param name the endpoint
 * @param description where the view is declared, for error messages: {@code com.example.Hello#post(int)}
 * @param execution where it runs
 * @param view how it is called
 * @param methods where HTTP methods have a view each: these, by method; empty otherwise
 */
public record Endpoint(String name, String description, Execution execution, View view, Map<String, Endpoint> methods) {

    /** Calls a view with the arguments of a match. */
    @FunctionalInterface
    public interface View {
        Object call(FlaskContext context, Map<String, Object> arguments) throws Exception;

        /** Returns what has to complete before the view is called, or {@code null} for nothing. */
        default Uni<?> admission(FlaskContext context, Map<String, Object> arguments) {
            return null;
        }
    }

    public Endpoint {
        methods = Map.copyOf(methods);
    }

    /** Creates an endpoint with one view for every method. */
    public static Endpoint of(String name, String description, Execution execution, View view) {
        return new Endpoint(name, description, execution, view, Map.of());
    }

    /** Creates the view of one method; {@link #and} brings it together with the others. */
    public static Endpoint of(String name, String description, Execution execution, View view, String method) {
        return new Endpoint(name, description, execution, view, Map.of(method, of(name, description, execution, view)));
    }

    /** Joins the views of several methods; of endpoints for every method, the last one counts. */
    Endpoint and(Endpoint other) {
        Map<String, Endpoint> all = new HashMap<>(methods);
        all.putAll(other.methods);
        return new Endpoint(name, other.description, other.execution, other.view, all);
    }

    Endpoint named(String newName) {
        return new Endpoint(newName, description, execution, view, methods);
    }

    /** Returns the view of a method: for HEAD, unless it has its own, that of GET. */
    public Endpoint answering(String method) {
        if (methods.isEmpty()) {
            return this;
        }
        Endpoint own = methods.get(method);
        return own != null || !method.equals("HEAD") ? own : methods.get("GET");
    }
}
