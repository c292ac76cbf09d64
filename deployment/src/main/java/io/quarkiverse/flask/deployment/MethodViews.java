package io.quarkiverse.flask.deployment;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/**
 * The classes whose methods are named after HTTP methods.
 */
final class MethodViews {

    private static final List<String> NAMES = List.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

    private MethodViews() {
    }

    /** Tells whether a class is one. */
    static boolean isOne(ClassInfo type, IndexView index) {
        for (ClassInfo current = type; current != null; current = superclass(current, index)) {
            if (FlaskDotNames.METHOD_VIEW.equals(current.superName())) {
                return true;
            }
        }
        return false;
    }

    /** Says what keeps a class from being one. */
    static List<String> problems(ClassInfo type, IndexView index) {
        if (!isOne(type, index)) {
            return List
                    .of("@Route on a class needs methods named after HTTP methods. Extend MethodView, or annotate a method.");
        }
        if (Modifier.isAbstract(type.flags())) {
            return List.of("a view must not be abstract. Annotate the concrete class.");
        }
        List<String> problems = new ArrayList<>();
        Map<String, List<MethodInfo>> methods = declared(type, index);
        methods.forEach((httpMethod, overloads) -> {
            if (overloads.size() > 1) {
                problems.add("it has %d methods '%s', and only one can answer %s. Rename the others.".formatted(
                        overloads.size(), overloads.get(0).name(), httpMethod));
            }
        });
        if (methods.isEmpty()) {
            problems.add("it has no method that answers. Name one after an HTTP method: get, post, put, patch, delete, head, "
                    + "options or trace.");
        }
        return problems;
    }

    /** Returns its methods by HTTP method, inherited ones too. */
    static Map<String, MethodInfo> methods(ClassInfo type, IndexView index) {
        Map<String, MethodInfo> methods = new LinkedHashMap<>();
        declared(type, index).forEach((httpMethod, overloads) -> methods.put(httpMethod, overloads.get(0)));
        return methods;
    }

    /** The methods of the nearest class that has any of that name. */
    private static Map<String, List<MethodInfo>> declared(ClassInfo type, IndexView index) {
        Map<String, List<MethodInfo>> methods = new LinkedHashMap<>();
        for (ClassInfo current = type; current != null && !current.name().equals(FlaskDotNames.METHOD_VIEW);) {
            Map<String, List<MethodInfo>> own = new LinkedHashMap<>();
            for (MethodInfo method : current.methodsInDeclarationOrder()) {
                if (NAMES.contains(method.name()) && !method.isSynthetic() && !Modifier.isAbstract(method.flags())) {
                    own.computeIfAbsent(method.name().toUpperCase(Locale.ROOT), missing -> new ArrayList<>()).add(method);
                }
            }
            own.forEach(methods::putIfAbsent);
            current = superclass(current, index);
        }
        return methods;
    }

    private static ClassInfo superclass(ClassInfo type, IndexView index) {
        DotName name = type.superName();
        return name == null ? null : index.getClassByName(name);
    }
}
