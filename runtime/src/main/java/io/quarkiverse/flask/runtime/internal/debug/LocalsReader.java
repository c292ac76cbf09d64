package io.quarkiverse.flask.runtime.internal.debug;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.quarkiverse.flask.runtime.internal.context.CurrentContext;
import io.quarkiverse.flask.runtime.internal.context.FlaskContext;
import io.quarkiverse.flask.runtime.internal.context.RequestScope;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captured;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.debug.values.Inspector;
import io.quarkiverse.flask.runtime.internal.debug.values.ShownValue;
import io.quarkiverse.flask.runtime.internal.debug.values.SimpleTypes;
import io.quarkus.dev.console.DevConsoleManager;

/**
 * Reads what the frames of one request's exceptions held.
 */
final class LocalsReader {

    private final Inspector inspector;
    private final Supplier<CurrentContext.Scope> context;
    private final List<Scope> scopes = new ArrayList<>();

    LocalsReader(Inspector inspector, FlaskContext context) {
        this.inspector = inspector;
        this.context = () -> reopened(context);
    }

    /** Makes the context of the request current once more, after its end. */
    private static CurrentContext.Scope reopened(FlaskContext context) {
        CurrentContext.Scope beans = RequestScope.open();
        CurrentContext.Scope scope = CurrentContext.bind(context);
        return () -> {
            scope.close();
            beans.close();
        };
    }

    /**
     * Returns what a frame of the application held.
     *
     * @param captured {@code null} if it was not watched
     * @param source its source file, or {@code null}
     */
    Locals of(StackTraceElement place, Captured captured, Path source) {
        if (captured == null) {
            return new Locals(List.of(), isTooBig(place) ? "The method is too big for its variables to be known." : "",
                    console(declaring(place), List.of(), new Object[0], source));
        }
        List<Variable> variables = captured.site().variables();
        List<ShownValue> shown = new ArrayList<>();
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            String type = SimpleTypes.of(variable.signature() == null ? variable.descriptor() : variable.signature());
            shown.add(inspector.show(variable.name(), type, captured.values()[i]));
        }
        return new Locals(shown, "", console(captured.site().declaring(), variables, captured.values(), source));
    }

    /** Returns where consoles evaluate, by their numbers. */
    List<Scope> scopes() {
        return scopes;
    }

    private int console(Class<?> declaring, List<Variable> variables, Object[] values, Path source) {
        if (declaring == null) {
            return -1;
        }
        scopes.add(new Scope(declaring, variables, values, SourceFiles.imports(source), context));
        return scopes.size() - 1;
    }

    private static Class<?> declaring(StackTraceElement place) {
        try {
            return Class.forName(place.getClassName(), false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return null; // of a loader of its own: its console is missing, not the page
        }
    }

    private static boolean isTooBig(StackTraceElement place) {
        Set<String> leftAlone = DevConsoleManager.getGlobal(Captures.LEFT_ALONE);
        return leftAlone != null && leftAlone.contains(place.getClassName() + "." + place.getMethodName());
    }
}
