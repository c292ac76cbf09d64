package io.quarkiverse.flask;

import java.util.Map;
import java.util.NoSuchElementException;

/**
 * What is remembered of a client from one request to the next: Flask's {@code session}.
 * <p>
 * Values may be {@code null}, booleans, numbers, text, lists, maps with text keys, and {@code byte[]},
 * {@link java.time.Instant} (to the second), {@link java.util.UUID}, {@link Markup} and {@link Tuple}. A change inside a value
 * is not noticed: say {@link #modified(boolean) modified(true)}.
 *
 * @since 1.0
 */
public interface Session extends Map<String, Object> {

    /**
     * Removes a value and returns it.
     *
     * @throws NoSuchElementException if there is none
     */
    default Object pop(String key) {
        if (!containsKey(key)) {
            throw new NoSuchElementException("The session has no '%s'.".formatted(key));
        }
        return remove(key);
    }

    /**
     * Removes a value and returns it, or another if there is none.
     */
    @SuppressWarnings("unchecked")
    default <T> T pop(String key, T otherwise) {
        return containsKey(key) ? (T) remove(key) : otherwise;
    }

    /**
     * Gives the session a new id, where it has one, and makes the old one invalid: after a login, so that nobody who gave the
     * browser an id shares the session. A session in a signed cookie has no id; nothing happens to it.
     */
    default void regenerate() {
        // no id
    }

    /**
     * Tells whether the browser keeps the session for {@code quarkus.flask.permanent-session-lifetime}, not only until it is
     * closed.
     */
    boolean permanent();

    /**
     * Says whether the browser keeps the session for {@code quarkus.flask.permanent-session-lifetime}.
     */
    void permanent(boolean permanent);

    /**
     * Tells whether the request brought no session.
     */
    boolean isNew();

    /**
     * Tells whether the session will be saved because it was changed.
     */
    boolean modified();

    /**
     * Says whether the session will be saved; needed after a change inside one of its values.
     */
    void modified(boolean modified);

    /**
     * Tells whether anybody has looked into the session, so that the response varies by its cookie.
     */
    boolean accessed();
}
