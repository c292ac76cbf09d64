package io.quarkiverse.flask.runtime.internal.json;

import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.flask.json.JsonProvider;
import io.quarkus.arc.ArcContainer;

/**
 * Makes its provider when somebody asks for JSON: Jackson is a tenth of what a start would load, and not every application
 * writes any. The first who asks makes it, possibly on an event loop, while others who ask wait; a mapper that cannot be made
 * fails each request that asks.
 */
public final class LazyJsonProvider implements JsonProvider {

    private final ArcContainer container;
    private final boolean sortKeys;
    private final boolean ascii;
    private final BooleanSupplier compact;
    /** Read without a lock: all that it holds is final, so whoever sees it sees all of it. */
    private JacksonJsonProvider provider;

    /**
     * @param container has the application's mapper
     * @param sortKeys whether the keys of objects are sorted
     * @param ascii whether characters beyond ASCII are escaped
     * @param compact whether responses have no white space
     */
    public LazyJsonProvider(ArcContainer container, boolean sortKeys, boolean ascii, BooleanSupplier compact) {
        this.container = container;
        this.sortKeys = sortKeys;
        this.ascii = ascii;
        this.compact = compact;
    }

    private JacksonJsonProvider provider() {
        JacksonJsonProvider known = provider;
        return known == null ? make() : known;
    }

    private synchronized JacksonJsonProvider make() {
        if (provider == null) {
            ObjectMapper mapper = container.instance(ObjectMapper.class).get();
            provider = new JacksonJsonProvider(mapper, sortKeys, ascii, compact);
        }
        return provider;
    }

    @Override
    public String dumps(Object value) {
        return provider().dumps(value);
    }

    @Override
    public String responseText(Object value) {
        return provider().responseText(value);
    }

    @Override
    public Object loads(String text) {
        return provider().loads(text);
    }

    @Override
    public <T> T loads(String text, Class<T> type) {
        return provider().loads(text, type);
    }
}
