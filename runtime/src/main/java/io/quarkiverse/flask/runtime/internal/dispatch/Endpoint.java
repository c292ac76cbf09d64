package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.Map;

import io.quarkiverse.flask.runtime.internal.context.FlaskContext;

/**
 * What answers the rules of one endpoint.
 *
 * @param name the endpoint
 * @param description where the view is declared, for error messages: {@code com.example.Hello#post(int)}
 * @param execution where it runs
 * @param view how it is called
 */
public record Endpoint(String name, String description, Execution execution, View view) {

    /** Calls a view with the arguments of a match. */
    @FunctionalInterface
    public interface View {
        Object call(FlaskContext context, Map<String, Object> arguments) throws Exception;
    }
}
