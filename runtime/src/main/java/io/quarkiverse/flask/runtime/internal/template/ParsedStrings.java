package io.quarkiverse.flask.runtime.internal.template;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.Variant;

/**
 * The templates given as text that were rendered last, parsed. Both their number and their size have bounds: an application
 * may make such texts from data.
 */
final class ParsedStrings {

    private static final int MAX_TEMPLATES = 500;
    private static final int MAX_CHARACTERS = 1_000_000;

    private final Map<Key, Template> templates = new LinkedHashMap<>(16, 0.75f, true);
    private int characters;

    private record Key(String source, Variant variant) {
    }

    /** Returns the template of a text, parsed if it is not known. */
    Template get(Engine engine, String source, Variant variant) {
        Key key = new Key(source, variant);
        Template known = known(key);
        if (known != null) {
            return known;
        }
        Template parsed = engine.parse(source, variant);
        keep(key, parsed);
        return parsed;
    }

    private synchronized Template known(Key key) {
        return templates.get(key);
    }

    private synchronized void keep(Key key, Template template) {
        if (key.source.length() > MAX_CHARACTERS || templates.put(key, template) != null) {
            return;
        }
        characters += key.source.length();
        Iterator<Key> oldest = templates.keySet().iterator();
        while (templates.size() > MAX_TEMPLATES || characters > MAX_CHARACTERS) {
            characters -= oldest.next().source.length();
            oldest.remove();
        }
    }

    /** Returns the text of a template that was rendered lately, or {@code null}. */
    synchronized String source(String generatedId) {
        for (Map.Entry<Key, Template> known : templates.entrySet()) {
            if (known.getValue().getGeneratedId().equals(generatedId)) {
                return known.getKey().source;
            }
        }
        return null;
    }

    synchronized int size() {
        return templates.size();
    }
}
