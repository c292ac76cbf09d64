package io.quarkiverse.flask.runtime.internal.debug.values;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of objects of the application and of libraries; runs no code of theirs.
 */
final class Fields {

    private static final String OUTER = "this$";
    private static final String CAPTURED = "val$";
    /** What Hibernate adds to entities. */
    private static final String ADDED = "$$_";

    private Fields() {
    }

    /** Returns the fields of an object, those of its superclasses last. Objects of the JDK and of modules have none. */
    static List<Part> of(Object object) {
        List<Part> parts = new ArrayList<>();
        Class<?> type = object.getClass();
        while (type != null && !type.isArray() && !type.isHidden() && !type.getModule().isNamed() && !Kind.isJdk(type)) {
            if (!Kind.isGenerated(type)) {
                add(parts, type, object);
            }
            type = type.getSuperclass();
        }
        return withPairsMasked(parts);
    }

    private static void add(List<Part> parts, Class<?> type, Object object) {
        Field[] fields;
        try {
            fields = type.getDeclaredFields();
        } catch (LinkageError e) { // the class of a field is missing
            return;
        }
        for (Field field : fields) {
            String name = name(field);
            if (name == null) {
                continue;
            }
            try {
                field.setAccessible(true);
                parts.add(Part.field(name, SimpleTypes.of(field.getType()), field.get(object)));
            } catch (ReflectiveOperationException | RuntimeException e) {
                // not for us
            }
        }
    }

    /** Returns the name of a field as its source has it, or {@code null} if the source has no such thing. */
    private static String name(Field field) {
        String name = field.getName();
        if (Modifier.isStatic(field.getModifiers()) || name.startsWith(ADDED)) {
            return null;
        }
        if (!field.isSynthetic()) {
            return name;
        }
        if (name.startsWith(OUTER)) {
            return SimpleTypes.of(field.getType()) + ".this";
        }
        return name.startsWith(CAPTURED) ? name.substring(CAPTURED.length()) : null;
    }

    /** Headers, cookies and the like: one field has the name of what is in the other. */
    private static List<Part> withPairsMasked(List<Part> parts) {
        boolean named = parts.stream().anyMatch(part -> (part.name().equals("name") || part.name().equals("key"))
                && part.value() instanceof String name && Secrets.isSecret(name));
        return !named ? parts
                : parts.stream()
                        .map(part -> part.name().equals("value") || part.name().equals("values") ? part.asSecret() : part)
                        .toList();
    }
}
