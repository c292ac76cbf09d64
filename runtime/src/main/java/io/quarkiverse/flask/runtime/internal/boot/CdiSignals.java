package io.quarkiverse.flask.runtime.internal.boot;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import jakarta.enterprise.event.Event;

import io.quarkiverse.flask.runtime.internal.context.Signals;

/**
 * Sends lifecycle events to the observers that the build found.
 */
final class CdiSignals implements Signals {

    private final Event<Object> events;
    private final Set<String> observed;
    private final Map<Class<?>, Event<?>> selected = new ConcurrentHashMap<>();

    /** Takes the names of the classes that have observers. */
    CdiSignals(Event<Object> events, Set<String> observed) {
        this.events = events;
        this.observed = Set.copyOf(observed);
    }

    @Override
    public boolean observes(Class<?> event) {
        return observed.contains(event.getName());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> void send(Class<T> type, Supplier<T> event) {
        if (observes(type)) {
            ((Event<T>) selected.computeIfAbsent(type, events::select)).fire(event.get());
        }
    }
}
