package io.quarkiverse.flask.runtime.internal.boot;

import java.util.List;

import io.quarkiverse.flask.runtime.internal.dispatch.Execution;
import io.quarkiverse.flask.runtime.internal.dispatch.Parameter;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * A view that the build found, with the rules of one of its endpoints.
 *
 * @param endpoint the endpoint
 * @param description where it is declared: {@code com.example.Hello#post(int)}
 * @param execution where it runs
 * @param parameters what it takes
 * @param rules its rules in order
 * @param httpMethod the one method it answers where each has a view of its own, or empty
 */
public record ViewDefinition(String endpoint, String description, Execution execution, List<Parameter> parameters,
        List<RuleSpec> rules, String httpMethod) {

    /** Returns one of several views of an endpoint: another one brings the rules. */
    public ViewDefinition withoutRules() {
        return new ViewDefinition(endpoint, description, execution, parameters, List.of(), httpMethod);
    }

    /** Returns the variable of each parameter, empty where it is none. */
    public List<String> variables() {
        return parameters.stream().map(parameter -> parameter.source() == Parameter.Source.ARGUMENT ? parameter.name() : "")
                .toList();
    }
}
