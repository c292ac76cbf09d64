package io.quarkiverse.flask.runtime.internal.context;

import java.util.function.Supplier;

/**
 * Where lifecycle events go: to those who observe them.
 */
public interface Signals {

    /** Nobody observes anything. */
    Signals NONE = new Signals() {
        @Override
        public boolean observes(Class<?> event) {
            return false;
        }

        @Override
        public <T> void send(Class<T> type, Supplier<T> event) {
            // nobody is there
        }
    };

    /** Tells whether anybody observes events of a class. */
    boolean observes(Class<?> event);

    /** Sends an event, which is made only if anybody observes it. */
    <T> void send(Class<T> type, Supplier<T> event);
}
