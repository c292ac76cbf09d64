package io.quarkiverse.flask.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.Session;

/**
 * A session in memory that notices whether it is looked into and whether it is changed: what a {@link SessionInterface} opens,
 * and Flask's {@code SecureCookieSession}. A change inside one of its values is not noticed.
 * <p>
 * Everything that {@link java.util.Map} offers goes through the few methods here.
 *
 * @since 1.0
 */
public class TrackedSession extends AbstractMap<String, Object> implements Session {

    private static final String PERMANENT = "_permanent";

    private final Map<String, Object> values;
    private final boolean isNew;
    private boolean accessed;
    private boolean modified;

    /**
     * Creates a new, empty session.
     */
    public TrackedSession() {
        this(Map.of(), true);
    }

    /**
     * Creates a session with the values that were saved; they are copied.
     */
    public TrackedSession(Map<String, ?> values) {
        this(values, false);
    }

    private TrackedSession(Map<String, ?> values, boolean isNew) {
        this.values = new LinkedHashMap<>(values);
        this.isNew = isNew;
    }

    /**
     * Notices a change; called before each.
     */
    protected void changing() {
        accessed = true;
        modified = true;
    }

    /**
     * Returns the values, unmodifiable, without noticing: for whoever saves them.
     */
    public Map<String, Object> untracked() {
        return Collections.unmodifiableMap(values);
    }

    @Override
    public Object get(Object key) {
        accessed = true;
        return values.get(key);
    }

    @Override
    public boolean containsKey(Object key) {
        accessed = true;
        return values.containsKey(key);
    }

    @Override
    public int size() {
        accessed = true;
        return values.size();
    }

    @Override
    public Object put(String key, Object value) {
        changing();
        return values.put(key, value);
    }

    /** A change also if there is nothing to put, as in Flask. */
    @Override
    public void putAll(Map<? extends String, ?> added) {
        changing();
        values.putAll(added);
    }

    @Override
    public Object remove(Object key) {
        accessed = true;
        if (values.containsKey(key)) {
            changing();
        }
        return values.remove(key);
    }

    @Override
    public void clear() {
        changing();
        values.clear();
    }

    @Override
    public Set<Entry<String, Object>> entrySet() {
        accessed = true;
        return new Entries();
    }

    @Override
    public boolean permanent() {
        return Boolean.TRUE.equals(get(PERMANENT));
    }

    @Override
    public void permanent(boolean permanent) {
        put(PERMANENT, permanent);
    }

    @Override
    public boolean isNew() {
        accessed = true;
        return isNew;
    }

    @Override
    public boolean modified() {
        accessed = true;
        return modified;
    }

    @Override
    public void modified(boolean changed) {
        accessed = true;
        modified = changed;
    }

    @Override
    public boolean accessed() {
        return accessed;
    }

    /** Entries whose changes are noticed. */
    private final class Entries extends AbstractSet<Entry<String, Object>> {

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public void clear() {
            TrackedSession.this.clear();
        }

        @Override
        public Iterator<Entry<String, Object>> iterator() {
            Iterator<Entry<String, Object>> iterator = values.entrySet().iterator();
            return new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }

                @Override
                public Entry<String, Object> next() {
                    Entry<String, Object> entry = iterator.next();
                    return new SimpleEntry<>(entry) {

                        private static final long serialVersionUID = 1;

                        @Override
                        public Object setValue(Object value) {
                            changing();
                            entry.setValue(value);
                            return super.setValue(value);
                        }
                    };
                }

                @Override
                public void remove() {
                    changing();
                    iterator.remove();
                }
            };
        }
    }
}
