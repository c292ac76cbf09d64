package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.eclipse.microprofile.config.ConfigProvider;

import io.quarkiverse.flask.Config;

/**
 * The settings under Flask's names: those of Quarkus, which stay as they are, and those that code adds.
 */
final class ApplicationConfig extends AbstractMap<String, Object> implements Config {

    private static final String SECRET = "SECRET_KEY";

    private final Map<String, Object> values;
    private final Set<String> fixed;
    private final Consumer<String> starting;

    /**
     * @param fixed the settings that are Flask's
     * @param starting refuses a method's change once the application has started
     */
    ApplicationConfig(Map<String, Object> values, Set<String> fixed, Consumer<String> starting) {
        this.values = new TreeMap<>(values);
        this.fixed = Set.copyOf(fixed);
        this.starting = starting;
    }

    @Override
    public Object get(Object key) {
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        return values.containsKey(key);
    }

    @Override
    public <T> T get(String key, Class<T> type) {
        Object value = values.get(key);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        try {
            return ConfigProvider.getConfig().getConverter(type).orElseThrow(IllegalArgumentException::new)
                    .convert(value.toString());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The setting %s is a %s that is no %s.".formatted(key,
                    value.getClass().getSimpleName(), type.getSimpleName()), e);
        }
    }

    @Override
    public Object put(String key, Object value) {
        starting.accept("config().put");
        if (fixed.contains(key)) {
            throw new IllegalArgumentException("%s cannot be set in code: say quarkus.flask.%s in application.properties."
                    .formatted(key, key.toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        return values.put(key, value);
    }

    /** Changes a setting that is Flask's, for a method that does. */
    void change(String key, Object value) {
        values.put(key, value);
    }

    @Override
    public Map<String, Object> getNamespace(String prefix) {
        Map<String, Object> found = new TreeMap<>();
        values.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                found.put(key.substring(prefix.length()).toLowerCase(Locale.ROOT), value);
            }
        });
        return found;
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        return Collections.unmodifiableMap(values).entrySet();
    }

    /** Leaves out what nobody may read in a log. */
    @Override
    public String toString() {
        Map<String, Object> shown = new TreeMap<>(values);
        shown.keySet().removeIf(key -> key.startsWith(SECRET));
        return shown.toString();
    }
}
