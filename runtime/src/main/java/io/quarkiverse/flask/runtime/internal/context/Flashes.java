package io.quarkiverse.flask.runtime.internal.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.Markup;
import io.quarkiverse.flask.Session;
import io.quarkiverse.flask.Tuple;

/**
 * Flashed messages as Flask keeps them: a list of (category, message) tuples in the session.
 */
final class Flashes {

    private static final String KEY = "_flashes";

    private Flashes() {
    }

    static void add(Session session, String category, CharSequence message) {
        List<Object> messages = session.get(KEY) instanceof List<?> present ? new ArrayList<>(present) : new ArrayList<>();
        messages.add(Tuple.of(category, message));
        session.put(KEY, messages);
    }

    static List<Map.Entry<String, CharSequence>> take(Session session) {
        if (!session.containsKey(KEY) || !(session.pop(KEY) instanceof List<?> entries)) {
            return List.of();
        }
        List<Map.Entry<String, CharSequence>> messages = new ArrayList<>(entries.size());
        for (Object entry : entries) {
            if (entry instanceof List<?> pair && pair.size() == 2) {
                messages.add(Map.entry(String.valueOf(pair.get(0)),
                        pair.get(1) instanceof Markup html ? html : String.valueOf(pair.get(1))));
            }
        }
        return List.copyOf(messages);
    }
}
