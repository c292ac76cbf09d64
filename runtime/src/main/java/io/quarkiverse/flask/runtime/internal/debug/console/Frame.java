package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.SourceVersion;

import io.quarkiverse.flask.runtime.internal.debug.capture.Variable;

/**
 * The variables of a scope as the static fields of a class, where compiled code finds them.
 */
final class Frame {

    private static final String THIS = "this";
    private static final String CHECK = "$check";

    private final Class<?> type;
    private final Set<String> names;

    private Frame(Class<?> type, Set<String> names) {
        this.type = type;
        this.names = names;
    }

    /** Returns the name of a frame's class, as class files write it. */
    static String className(Home home, int number) {
        String name = "$Frame" + number;
        return home.packageName().isEmpty() ? name : home.packageName().replace('.', '/') + "/" + name;
    }

    /** Writes the class for a scope. */
    static byte[] write(Scope scope, Home home, String className, Compilation compilation) {
        List<String[]> fields = new ArrayList<>();
        fields.add(new String[] { CHECK, Runnable.class.descriptorString(), null });
        if (scope.variables().stream().anyMatch(variable -> variable.name().equals(THIS))) {
            fields.add(new String[] { Members.THIS, scope.declaring().descriptorString(), null });
        }
        Set<String> known = new HashSet<>();
        for (Variable variable : scope.variables()) {
            if (isIdentifier(variable.name()) && known.add(variable.name())) {
                fields.add(field(variable, home));
            }
        }
        return compilation.frame().apply(className, fields);
    }

    private static boolean isIdentifier(String name) {
        return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
    }

    /** A variable has the next type that code of the package can name. */
    private static String[] field(Variable variable, Home home) {
        Class<?> declared = type(variable.descriptor(), home.loader());
        Class<?> named = named(declared, home.packageName());
        return new String[] { variable.name(), named.descriptorString(), named == declared ? variable.signature() : null };
    }

    private static Class<?> type(String descriptor, ClassLoader loader) {
        try {
            return MethodType.fromMethodDescriptorString("()" + descriptor, loader).returnType();
        } catch (IllegalArgumentException | TypeNotPresentException | LinkageError e) {
            return Object.class;
        }
    }

    private static Class<?> named(Class<?> type, String packageName) {
        if (type.isArray()) {
            return Array.newInstance(named(type.getComponentType(), packageName), 0).getClass();
        }
        Class<?> named = type;
        while (!named.isPrimitive() && !named.getPackageName().equals(packageName) && !isPublic(named)) {
            named = named.getSuperclass() == null ? Object.class : named.getSuperclass();
        }
        return named;
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> each = type; each != null; each = each.getEnclosingClass()) {
            if (!Modifier.isPublic(each.getModifiers())) {
                return false;
            }
        }
        return true;
    }

    /** Gives the variables their values. */
    static Frame fill(Class<?> type, Scope scope) throws IllegalAccessException {
        Set<String> names = new HashSet<>();
        for (Field field : type.getFields()) {
            if (field.getName().equals(CHECK)) {
                field.set(null, (Runnable) Evaluation::check);
            } else {
                String name = field.getName().equals(Members.THIS) ? THIS : field.getName();
                names.add(name);
                fill(field, scope, name);
            }
        }
        return new Frame(type, names);
    }

    private static void fill(Field field, Scope scope, String name) throws IllegalAccessException {
        for (int i = 0; i < scope.variables().size(); i++) {
            if (scope.variables().get(i).name().equals(name)) {
                Object value = scope.values()[i];
                boolean fits = field.getType().isPrimitive() ? value != null
                        : value == null || field.getType().isInstance(value);
                if (fits) {
                    field.set(null, value);
                }
                return;
            }
        }
    }

    /** Returns the names of the variables, {@code this} included. */
    Set<String> names() {
        return names;
    }

    /** Forgets the values. */
    void clear() {
        StaticFields.clear(type);
    }
}
