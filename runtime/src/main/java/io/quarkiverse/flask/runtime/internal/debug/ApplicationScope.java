package io.quarkiverse.flask.runtime.internal.debug;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.lang.model.SourceVersion;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.FlaskApp;
import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;
import io.quarkiverse.flask.runtime.internal.debug.console.Scope;
import io.quarkiverse.flask.runtime.internal.dispatch.FlaskApplication;

/**
 * What a console for the application as a whole knows: the application, and what its context processors add to templates.
 */
public final class ApplicationScope {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask");
    private static final List<String> IMPORTS = List.of("import io.quarkiverse.flask.*;",
            "import static io.quarkiverse.flask.Flask.*;", "import java.util.*;");

    private ApplicationScope() {
    }

    /** Returns the scope as it is now; calls the context processors, so not on an event loop. */
    public static Scope of(FlaskApplication app) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (FlaskApp.Context context = app.appContext()) {
            values.putAll(app.insight().templateValues());
        } catch (Exception | LinkageError e) {
            LOG.warnf("The console knows nothing of context processors: one failed with %s", e.getClass().getName());
        }
        values.keySet().removeIf(name -> !SourceVersion.isName(name) || name.indexOf('.') >= 0);
        List<Variable> variables = new ArrayList<>();
        values.forEach((name, value) -> variables.add(new Variable(name, type(value).descriptorString(), null)));
        values.put("app", app);
        variables.removeIf(variable -> variable.name().equals("app"));
        variables.add(new Variable("app", FlaskApp.class.descriptorString(), null));
        Object[] ordered = variables.stream().map(variable -> values.get(variable.name())).toArray();
        return new Scope(null, variables, ordered, IMPORTS, () -> app.appContext()::close);
    }

    /** The nearest type that source can name. */
    private static Class<?> type(Object value) {
        Class<?> type = value == null ? Object.class : value.getClass();
        while (!canBeNamed(type)) {
            type = type.getSuperclass();
        }
        return type;
    }

    private static boolean canBeNamed(Class<?> type) {
        boolean open = type.getCanonicalName() != null && type.getModule().isExported(type.getPackageName());
        for (Class<?> outer = type; outer != null; outer = outer.getEnclosingClass()) {
            open &= Modifier.isPublic(outer.getModifiers());
        }
        return open;
    }
}
