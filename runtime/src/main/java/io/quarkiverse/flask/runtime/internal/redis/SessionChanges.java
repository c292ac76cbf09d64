package io.quarkiverse.flask.runtime.internal.redis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a request changed in a session: only that is written, so that of two requests at once neither undoes what the other did
 * to another key.
 *
 * @param removed the keys whose values are gone
 * @param put the texts of the values that are new or different
 */
record SessionChanges(List<String> removed, Map<String, String> put) {

    static SessionChanges between(Map<String, String> before, Map<String, String> after) {
        Map<String, String> put = new LinkedHashMap<>(after);
        put.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return new SessionChanges(before.keySet().stream().filter(key -> !after.containsKey(key)).sorted().toList(), put);
    }

    /** Lists them as {@link SessionScripts#SAVE} takes them. */
    List<String> arguments() {
        List<String> arguments = new ArrayList<>(1 + removed.size() + 2 * put.size());
        arguments.add(Integer.toString(removed.size()));
        arguments.addAll(removed);
        put.forEach((key, text) -> {
            arguments.add(key);
            arguments.add(text);
        });
        return arguments;
    }
}
