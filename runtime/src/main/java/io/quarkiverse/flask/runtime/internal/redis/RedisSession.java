package io.quarkiverse.flask.runtime.internal.redis;

import java.util.Map;
import java.util.Optional;

import io.quarkiverse.flask.session.TrackedSession;

/**
 * A session that knows under which id it is kept, and what is kept there.
 */
final class RedisSession extends TrackedSession {

    private Optional<String> id = Optional.empty();
    private Optional<String> abandoned = Optional.empty();
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
        super.clear();
        abandon();
    }

    @Override
    public void regenerate() {
        changing();
        abandon();
    }

    private void abandon() {
        abandoned = abandoned.or(() -> id);
        id = Optional.empty();
        kept = Map.of();
    }

    /** Returns the id, unless it has to get one. */
    Optional<String> id() {
        return id;
    }

    /** Returns the id that it had, and that is no longer valid. */
    Optional<String> abandoned() {
        return abandoned;
    }

    /** Returns the texts that are kept under its id, by the keys of their values. */
    Map<String, String> kept() {
        return kept;
    }
}
