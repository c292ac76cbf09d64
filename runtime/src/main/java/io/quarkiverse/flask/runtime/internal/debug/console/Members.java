package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the code of a class names without qualification, and how a class elsewhere has to write it.
 */
final class Members {

    /** The variable that stands for {@code this}. */
    static final String THIS = "$this";
    static final Members NONE = new Members();

    private final Map<String, String> fields = new HashMap<>();
    private final Map<String, String> methods = new HashMap<>();
    private final Map<String, String> selves = new HashMap<>();
    private final Set<String> taking = new HashSet<>(); // methods with parameters
    private boolean object;

    private Members() {
    }

    /**
     * Finds what a class may name.
     *
     * @param object whether there is an instance
     */
    static Members of(Class<?> declaring, boolean object) {
        Members members = new Members();
        members.object = object;
        String self = object ? THIS : null;
        for (Class<?> level = declaring; level != null; level = level.getEnclosingClass()) {
            members.add(level, self);
            self = members.enclosing(level, self);
        }
        return members;
    }

    /** How to write {@code this}; {@code null} if there is none. */
    String self() {
        return object ? THIS : null;
    }

    /** How to write {@code Shop.this}; {@code null} if no such object is known. */
    String self(String simpleName) {
        return selves.get(simpleName);
    }

    /** How to write a field; {@code null} if there is none. */
    String field(String name) {
        return fields.get(name);
    }

    /** How to write the name of a method; {@code null} if there is none. */
    String method(String name) {
        return methods.get(name);
    }

    /** Returns all names as they are suggested, those of methods with what their arguments begin with. */
    Set<String> names() {
        Set<String> names = new TreeSet<>(fields.keySet());
        methods.keySet().forEach(name -> names.add(name + (taking.contains(name) ? "(" : "()")));
        return names;
    }

    private void add(Class<?> level, String self) {
        if (self != null) {
            selves.putIfAbsent(level.getSimpleName(), self);
        }
        Map<String, String> inner = Map.copyOf(methods); // a method hides all methods of its name further out
        Stream<Class<?>> types = level.isInterface() ? Stream.concat(Access.lineage(level), Stream.of(Object.class))
                : Access.lineage(level);
        types.forEach(type -> add(type, level, self, inner));
    }

    private void add(Class<?> type, Class<?> level, String self, Map<String, String> inner) {
        try {
            addDeclared(type, level, self, inner);
        } catch (LinkageError e) {
            // it names classes that are not there: it can be used, but qualified
        }
    }

    private void addDeclared(Class<?> type, Class<?> level, String self, Map<String, String> inner) {
        for (Field field : type.getDeclaredFields()) {
            if (isKnown(field, level, self)) {
                String name = field.getName();
                String plain = name.startsWith("val$") ? name.substring("val$".length()) : name;
                fields.putIfAbsent(plain, qualified(field, self));
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (!method.isSynthetic() && !inner.containsKey(method.getName()) && isKnown(method, level, self)) {
                if (method.getParameterCount() > 0) {
                    taking.add(method.getName());
                }
                // an overload may need the object
                methods.merge(method.getName(), qualified(method, self),
                        (known, other) -> known.startsWith(THIS) ? known : other);
            }
        }
    }

    private static boolean isKnown(Member member, Class<?> level, String self) {
        if (member.isSynthetic() && !member.getName().startsWith("val$")
                || self == null && !Modifier.isStatic(member.getModifiers())) {
            return false;
        }
        Class<?> type = member.getDeclaringClass();
        int modifiers = member.getModifiers();
        if (type == level || Modifier.isPublic(modifiers)) {
            return true;
        }
        return !Modifier.isPrivate(modifiers) && !isJdk(type)
                && (Modifier.isProtected(modifiers) || type.getPackageName().equals(level.getPackageName()));
    }

    private static String qualified(Member member, String self) {
        String owner = Modifier.isStatic(member.getModifiers()) ? sourceName(member.getDeclaringClass()) : self;
        return owner + "." + member.getName();
    }

    /** How to write the instance that an inner class has of the class around it. */
    private String enclosing(Class<?> level, String self) {
        if (self == null) {
            return null;
        }
        for (Field field : level.getDeclaredFields()) {
            if (field.getName().startsWith("this$") && field.getType() == level.getEnclosingClass()) {
                return self + "." + field.getName();
            }
        }
        return null;
    }

    /** Tells whether what is not public stays out of reach. */
    static boolean isJdk(Class<?> type) {
        return type.getModule().isNamed();
    }

    /** The name of a class as the console's compiler knows it: local classes are classes of their package there. */
    static String sourceName(Class<?> type) {
        String name = type.getCanonicalName() == null ? type.getName() : type.getCanonicalName();
        return type.getPackageName().isEmpty() ? ShellNames.PACKAGE + "." + name : name;
    }
}
