package io.quarkiverse.flask;

import java.util.Map;

/**
 * The settings of an application under Flask's names: Flask's {@code app.config}.
 * <p>
 * Flask's own settings are those of {@code quarkus.flask.…} and cannot be changed here; every {@code flask.config.KEY} is here
 * as
 * {@code KEY}, and code may add others while the application starts.
 *
 * @since 1.0
 */
public interface Config extends Map<String, Object> {

    /**
     * Returns a setting, or another value if there is none.
     */
    @SuppressWarnings("unchecked")
    default <T> T get(String key, T otherwise) {
        return containsKey(key) ? (T) get(key) : otherwise;
    }

    /**
     * Returns a setting as a type; text is converted as Quarkus converts properties.
     *
     * @return {@code null} if there is none
     * @throws IllegalArgumentException if the value is no such thing
     */
    <T> T get(String key, Class<T> type);

    /**
     * Adds a setting while the application starts: {@code app.config["KEY"] = value}.
     *
     * @throws IllegalArgumentException if the key is one of Flask's, saying which property sets it
     * @throws IllegalStateException once the application has started
     */
    @Override
    Object put(String key, Object value);

    /**
     * Returns the settings whose keys start with a prefix, without the prefix and in lower case: {@code get_namespace}.
     */
    Map<String, Object> getNamespace(String prefix);
}
