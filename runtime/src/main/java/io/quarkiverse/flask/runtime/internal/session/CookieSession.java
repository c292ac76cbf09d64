package io.quarkiverse.flask.runtime.internal.session;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.Session;

/**
 * A session that knows whether it was looked into and whether it was changed. Everything that {@link Map} offers goes through
 * the few methods here.
 */
class CookieSession extends AbstractMap<String, Object> implements Session {

    private static final String PERMANENT = "_permanent";

    private final Map<String, Object> values;
    private final boolean isNew;
    private boolean accessed;
    private boolean modified;

    CookieSession(Map<String, Object> values, boolean isNew) {
        this.values = new LinkedHashMap<>(values);
        this.isNew = isNew;
    }

    /** Called before each change. */
    void changing() {
        accessed = true;
        modified = true;
    }

    /** Returns the values without marking the session as looked into. */
    Map<String, Object> saved() {
        return values;
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
        return isNew;
    }

    @Override
    public boolean modified() {
        return modified;
    }

    @Override
    public void modified(boolean changed) {
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
            CookieSession.this.clear();
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
