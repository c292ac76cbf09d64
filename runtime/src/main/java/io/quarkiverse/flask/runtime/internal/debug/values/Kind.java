package io.quarkiverse.flask.runtime.internal.debug.values;

import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what sort of class an object has, and what to call it.
 */
final class Kind {

    private static final String CLIENT_PROXY = "_ClientProxy";
    private static final String ARC = "io.quarkus.arc.";
    private static final String SUBCLASS = "_Subclass";
    private static final List<String> HIBERNATE_PROXIES = List.of("$HibernateProxy", "_$$_jvst");
    /** Packages of the JDK whose objects are values: their texts are made of nothing but themselves. */
    private static final Set<String> VALUES = Set.of("java.time", "java.time.chrono", "java.time.zone", "java.time.format",
            "java.math", "java.net", "java.nio.charset", "java.sql", "java.util.regex", "java.lang");
    private static final Set<String> MORE_VALUES = Set.of("UUID", "Locale", "Currency", "Date", "BitSet", "OptionalInt",
            "OptionalLong", "OptionalDouble", "StringJoiner", "SimpleTimeZone");
    private static final String ATOMIC = "java.util.concurrent.atomic";

    private Kind() {
    }

    /** Returns whether a class is the JDK's own, so that its code is known. */
    static boolean isJdk(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || loader == ClassLoader.getPlatformClassLoader();
    }

    /** Returns whether a class is part of this extension, and no application's. */
    static boolean isOwn(Class<?> type) {
        return type.getClassLoader() == Kind.class.getClassLoader()
                && type.getName().startsWith("io.quarkiverse.flask.runtime.internal.");
    }

    static boolean isLambda(Class<?> type) {
        return type.isHidden() || type.isSynthetic() && type.getName().contains("$$Lambda");
    }

    /** Returns whether each method of an object does something else than its class says: finds, creates or loads another. */
    static boolean isProxy(Class<?> type) {
        return Proxy.isProxyClass(type) || type.getName().endsWith(CLIENT_PROXY) || isUnloaded(type);
    }

    static boolean isUnloaded(Class<?> type) {
        return HIBERNATE_PROXIES.stream().anyMatch(type.getName()::contains);
    }

    /** Returns whether a class was made of another one that the application has. */
    static boolean isGenerated(Class<?> type) {
        String name = type.getName();
        return name.endsWith(CLIENT_PROXY) || name.endsWith(SUBCLASS) || isUnloaded(type);
    }

    /** Returns the name of an object's class as its source has it. */
    static String name(Object object) {
        Class<?> type = object instanceof Enum<?> constant ? constant.getDeclaringClass() : object.getClass();
        if (isLambda(type) || Proxy.isProxyClass(type)) {
            return SimpleTypes.of(firstInterface(type));
        }
        if (isGenerated(type)) {
            return SimpleTypes.of(type.getSuperclass() == Object.class ? firstInterface(type) : type.getSuperclass());
        }
        return isInternal(type) ? publicName(object, type) : SimpleTypes.of(type);
    }

    /** Returns the first interface that is not there for those only who made the class. */
    private static Class<?> firstInterface(Class<?> type) {
        return Arrays.stream(type.getInterfaces()).filter(each -> !each.getName().startsWith(ARC)).findFirst().orElse(type);
    }

    /** Nobody knows {@code ImmutableCollections.ListN}. */
    private static boolean isInternal(Class<?> type) {
        return isJdk(type) && !type.isArray() && !Modifier.isPublic(type.getModifiers());
    }

    private static String publicName(Object object, Class<?> type) {
        if (object instanceof List) {
            return "List";
        }
        if (object instanceof Set) {
            return "Set";
        }
        if (object instanceof Map) {
            return "Map";
        }
        if (object instanceof Map.Entry) {
            return "Map.Entry";
        }
        if (object instanceof Collection) {
            return "Collection";
        }
        return object instanceof Path ? "Path" : SimpleTypes.of(type);
    }

    /** Returns what tells an object apart from others. */
    static String identity(Object object) {
        return name(object) + "@" + Integer.toHexString(System.identityHashCode(object));
    }

    /** Returns whether an object may be asked for its text. */
    static boolean hasText(Object object, boolean toStrings) {
        Class<?> type = object.getClass();
        if (object instanceof Collection || object instanceof Map || isLambda(type) || isProxy(type)) {
            return false; // their texts ask others, or load something
        }
        Class<?> declaring = declaring(type, "toString");
        if (declaring == null || declaring == Object.class) {
            return false;
        }
        return toStrings || isValue(object, type);
    }

    private static boolean isValue(Object object, Class<?> type) {
        if (object instanceof Throwable) {
            return declaring(type, "toString") == Throwable.class && declaring(type, "getLocalizedMessage") == Throwable.class
                    && declaring(type, "getMessage") == Throwable.class;
        }
        if (!isJdk(type)) {
            return false;
        }
        return VALUES.contains(type.getPackageName()) || object instanceof Number || object instanceof Path
                || object instanceof Calendar
                || type.getPackageName().equals("java.util") && MORE_VALUES.contains(type.getSimpleName())
                || type.getPackageName().equals(ATOMIC) && !type.getSimpleName().contains("Reference");
    }

    /** Returns the class that an object has a public method without parameters from, or {@code null}. */
    static Class<?> declaring(Class<?> type, String method) {
        try {
            return type.getMethod(method).getDeclaringClass();
        } catch (NoSuchMethodException | LinkageError e) { // a class that it names is missing
            return null;
        }
    }
}
