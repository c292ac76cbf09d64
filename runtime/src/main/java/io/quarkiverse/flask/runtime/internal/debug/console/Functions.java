package io.quarkiverse.flask.runtime.internal.debug.console;

import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import io.quarkus.arc.InjectableInstance;

/**
 * Functions that consoles have beside those of {@code Flask}; only what is evaluated there names them.
 */
public final class Functions {

    private Functions() {
    }

    /**
     * Returns the bean of a type.
     *
     * @throws IllegalStateException if there is none, or more than one
     */
    public static <T> T bean(Class<T> type) {
        InjectableInstance<T> found = Arc.container().select(type);
        if (found.isUnsatisfied()) {
            throw new IllegalStateException(("There is no bean of type %s. Quarkus removes beans that nothing uses: inject it "
                    + "somewhere, or annotate its class with @io.quarkus.arc.Unremovable").formatted(type.getName()));
        }
        if (found.isAmbiguous()) {
            throw new IllegalStateException("More than one bean has the type %s; ask for one of: %s".formatted(type.getName(),
                    found.handlesStream().map(handle -> name(handle.getBean())).sorted().collect(Collectors.joining(", "))));
        }
        return found.get();
    }

    private static String name(InjectableBean<?> bean) {
        return bean.getBeanClass().getName();
    }
}
