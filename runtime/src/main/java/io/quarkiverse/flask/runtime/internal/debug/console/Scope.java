package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.List;
import java.util.function.Supplier;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;

/**
 * Where a console evaluates.
 *
 * @param declaring the class whose method the frame belongs to; {@code null} for the application as a whole
 * @param variables what has a name there; {@code this} among them unless the method is static
 * @param values what they hold, in the same order
 * @param imports the lines of the source that import something, such as {@code import java.util.List;}
 * @param context opens the Flask context, and a CDI request scope, that each evaluation runs in
 */
public record Scope(Class<?> declaring, List<Variable> variables, Object[] values, List<String> imports,
        Supplier<CurrentContext.Scope> context) {

    public Scope {
        variables = List.copyOf(variables);
        imports = List.copyOf(imports);
    }
}
