package io.quarkiverse.flask.deployment;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.PrimitiveType;
import org.jboss.jandex.Type;

import io.quarkiverse.flask.runtime.internal.dispatch.Execution;

/**
 * What the build wants to know of methods.
 */
final class Methods {

    private static final DotName BLOCKING = DotName.createSimple("io.smallrye.common.annotation.Blocking");
    private static final DotName NON_BLOCKING = DotName.createSimple("io.smallrye.common.annotation.NonBlocking");
    private static final DotName VIRTUAL_THREAD = DotName.createSimple("io.smallrye.common.annotation.RunOnVirtualThread");
    private static final List<DotName> REACTIVE = List.of(DotName.createSimple("io.smallrye.mutiny.Uni"),
            DotName.createSimple("io.smallrye.mutiny.Multi"), DotName.createSimple("java.util.concurrent.CompletionStage"),
            DotName.createSimple("java.util.concurrent.CompletableFuture"));

    private Methods() {
    }

    /** Describes a method the way users read it: {@code com.example.Hello#post(int)}. */
    static String describe(MethodInfo method) {
        return describe(method, method.declaringClass());
    }

    /** Describes a method as one of a class that may inherit it. */
    static String describe(MethodInfo method, ClassInfo type) {
        return type.name() + "#" + method.name() + method.parameterTypes().stream()
                .map(parameter -> parameter.name().withoutPackagePrefix()).collect(Collectors.joining(", ", "(", ")"));
    }

    /** Names a class as endpoints and blueprints are by themselves: its simple name, the first letter in lower case. */
    static String endpoint(ClassInfo type) {
        String name = type.simpleName() == null ? type.name().withoutPackagePrefix() : type.simpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    /** Says why a method cannot be called on a bean, if it cannot. */
    static Optional<String> uncallable(MethodInfo method, String role) {
        return uncallable(method, method.declaringClass(), role);
    }

    /** Says why a method cannot be called on a bean of a class that has or inherits it, if it cannot. */
    static Optional<String> uncallable(MethodInfo method, ClassInfo type, String role) {
        if (Modifier.isPrivate(method.flags())) {
            return Optional.of("%s must not be private. Remove 'private'.".formatted(role));
        }
        if (Modifier.isStatic(method.flags())) {
            return Optional.of("%s must not be static: it is called on a bean. Remove 'static'.".formatted(role));
        }
        if (Modifier.isAbstract(method.flags()) || Modifier.isAbstract(type.flags())) {
            return Optional.of("%s must not be abstract, nor in an abstract class or interface. Declare it in a concrete class."
                    .formatted(role));
        }
        return Optional.empty();
    }

    /**
     * Decides where a method runs: what its annotations say, then its class's, then its return type.
     *
     * @param blocking where methods run that may block
     */
    static Execution execution(MethodInfo method, Execution blocking) {
        Execution declared = declared(method);
        if (declared != null) {
            return declared;
        }
        return REACTIVE.contains(method.returnType().name()) ? Execution.NON_BLOCKING : blocking;
    }

    private static Execution declared(MethodInfo method) {
        if (method.hasDeclaredAnnotation(VIRTUAL_THREAD)) {
            return Execution.VIRTUAL_THREAD;
        }
        if (method.hasDeclaredAnnotation(BLOCKING)) {
            return Execution.BLOCKING;
        }
        if (method.hasDeclaredAnnotation(NON_BLOCKING)) {
            return Execution.NON_BLOCKING;
        }
        var declaring = method.declaringClass();
        if (declaring.hasDeclaredAnnotation(VIRTUAL_THREAD)) {
            return Execution.VIRTUAL_THREAD;
        }
        if (declaring.hasDeclaredAnnotation(BLOCKING)) {
            return Execution.BLOCKING;
        }
        return declaring.hasDeclaredAnnotation(NON_BLOCKING) ? Execution.NON_BLOCKING : null;
    }

    static int priority(MethodInfo method) {
        var annotation = method.declaredAnnotation(FlaskDotNames.PRIORITY);
        if (annotation == null) {
            annotation = method.declaringClass().declaredAnnotation(FlaskDotNames.PRIORITY);
        }
        return annotation == null ? 5000 : annotation.value().asInt();
    }

    /** Orders methods as they are declared: Jandex keeps the class file's order in the unsorted list. */
    static int position(MethodInfo method) {
        return method.declaringClass().methodsInDeclarationOrder().indexOf(method);
    }

    /** Tells whether a parameter may take a value; unless both types are known, it may. */
    static boolean mayTake(Type parameter, DotName value, IndexView index) {
        DotName wanted = parameter.kind() == Type.Kind.PRIMITIVE ? PrimitiveType.box(parameter.asPrimitiveType()).name()
                : parameter.name();
        if (wanted.equals(value) || wanted.equals(DotName.OBJECT_NAME) || value.equals(DotName.OBJECT_NAME)) {
            return true;
        }
        ClassInfo known = index.getClassByName(value);
        if (known == null) {
            return !value.toString().startsWith("java.") || !wanted.toString().startsWith("java.")
                    || convertible(value.toString(), wanted.toString());
        }
        return known.superName() != null && mayTake(Type.create(wanted, Type.Kind.CLASS), known.superName(), index)
                && !known.superName().equals(DotName.OBJECT_NAME)
                || known.interfaceNames().stream()
                        .anyMatch(implemented -> mayTake(Type.create(wanted, Type.Kind.CLASS), implemented, index));
    }

    /** Numbers become other numbers, and everything becomes text, when a view is called. */
    private static boolean convertible(String value, String wanted) {
        try {
            Class<?> given = Class.forName(value);
            Class<?> taken = Class.forName(wanted);
            return taken.isAssignableFrom(given) || taken == String.class
                    || Number.class.isAssignableFrom(given) && Number.class.isAssignableFrom(taken);
        } catch (ClassNotFoundException e) {
            return true;
        }
    }

    static boolean isThrowable(Type type, IndexView index) {
        DotName name = type.name();
        while (name != null && !name.equals(DotName.OBJECT_NAME)) {
            if (name.toString().equals("java.lang.Throwable")) {
                return true;
            }
            var known = index.getClassByName(name);
            if (known == null) {
                return isThrowableClass(name.toString());
            }
            name = known.superName();
        }
        return false;
    }

    private static boolean isThrowableClass(String name) {
        try {
            return Throwable.class.isAssignableFrom(
                    Class.forName(name, false, Thread.currentThread().getContextClassLoader()));
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
