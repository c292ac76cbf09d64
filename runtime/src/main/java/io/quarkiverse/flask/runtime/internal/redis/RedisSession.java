package io.quarkiverse.flask.runtime.internal.redis;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.session.TrackedSession;

/**
 * A session that knows under which id it is kept, and what is kept there.
 */
final class RedisSession extends TrackedSession {

    private Optional<String> id = Optional.empty();
    private Optional<String> formerId = Optional.empty();
    private boolean cleared;
    private Map<String, String> kept = Map.of();

    RedisSession() {
        // new: it gets an id when it is saved
    }

    /**
     * @param kept the texts that the values were read from
     */
    RedisSession(String id, Map<String, String> kept, Map<String, Object> values) {
        super(values);
        this.id = Optional.of(id);
        this.kept = Map.copyOf(kept);
    }

    /** A cleared session is another one: whoever knows the id that it had knows nothing of what comes. */
    @Override
    public void clear() {
        regenerate();
        super.clear();
        cleared = true;
        kept = Map.of();
    }

    @Override
    public void regenerate() {
        changing();
        formerId = formerId.or(() -> id);
        id = Optional.empty();
    }

    /** Returns the id, unless it has to get one. */
    Optional<String> id() {
        return id;
    }

    /** Returns the id that it had, and that is to be no longer valid. */
    Optional<String> formerId() {
        return formerId;
    }

    /** Tells whether nothing of what is kept under its former id goes on. */
    boolean cleared() {
        return cleared;
    }

    /** Returns the texts that are kept under its id, by the keys of their values. */
    Map<String, String> kept() {
        return kept;
    }
}
