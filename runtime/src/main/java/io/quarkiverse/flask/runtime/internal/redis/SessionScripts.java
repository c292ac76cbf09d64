package io.quarkiverse.flask.runtime.internal.redis;

/**
 * What Redis does with a session in one step, so that no other request comes between. A session is a hash at one key; each of
 * its values is a field.
 */
final class SessionScripts {

    /**
     * Returns the fields of a session, and lets it live on.
     * <p>
     * ARGV: for how many seconds.
     */
    static final String OPEN = """
            local fields = redis.call('HGETALL', KEYS[1])
            if #fields > 0 then redis.call('EXPIRE', KEYS[1], ARGV[1]) end
            return fields
            """;

    /**
     * Changes the fields of a session, and lets it live on; returns how many there are then, or -1 if there was to be a session
     * and is none.
     * <p>
     * KEYS: where it goes, and where it is, which may be the same. ARGV: for how many seconds, whether it is {@code new}, the
     * number of fields to remove, their names, and then names and values.
     */
    static final String SAVE = """
            if ARGV[2] ~= 'new' then
              if redis.call('EXISTS', KEYS[2]) == 0 then return -1 end
              if KEYS[1] ~= KEYS[2] then redis.call('RENAME', KEYS[2], KEYS[1]) end
            end
            local first = 4 + tonumber(ARGV[3])
            for i = 4, first - 1 do redis.call('HDEL', KEYS[1], ARGV[i]) end
            for i = first, #ARGV, 2 do redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
            redis.call('EXPIRE', KEYS[1], ARGV[1])
            return redis.call('HLEN', KEYS[1])
            """;

    private SessionScripts() {
    }
}
