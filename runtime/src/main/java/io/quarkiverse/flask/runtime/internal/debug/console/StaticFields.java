package io.quarkiverse.flask.runtime.internal.debug.console;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;

/**
 * What classes of a console hold; they themselves stay as long as the application.
 */
final class StaticFields {

    private StaticFields() {
    }

    /** Sets all references to {@code null}, but those to what stops code. */
    static void clear(Class<?> type) {
        for (Field field : type.getDeclaredFields()) {
            int modifiers = field.getModifiers();
            if (Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers) && !field.getType().isPrimitive()
                    && !field.getName().equals("$check")) {
                try {
                    field.setAccessible(true);
                    field.set(null, null);
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException("%s cannot be cleared".formatted(field), e);
                }
            }
        }
    }
}
