package io.quarkiverse.flask.runtime.internal.debug.values;

import java.time.Duration;
import java.util.List;

/**
 * Looks at values in tests, with all the time that it takes.
 */
final class Look {

    static final Duration LONG = Duration.ofMinutes(1);

    private Look() {
    }

    static ShownValue at(Object value) {
        return new Inspector(settings()).show("it", null, value);
    }

    static String text(Object value) {
        return at(value).text();
    }

    static ShownValue child(ShownValue parent, String name) {
        return parent.children().stream().filter(child -> child.name().equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + names(parent)));
    }

    static List<String> names(ShownValue parent) {
        return parent.children().stream().map(ShownValue::name).toList();
    }

    static List<String> texts(ShownValue parent) {
        return parent.children().stream().map(ShownValue::text).toList();
    }

    static Settings settings() {
        return settings(true, 1_000, 100_000);
    }

    static Settings settings(boolean toStrings, int nodes, int characters) {
        return new Settings(toStrings, 3, 20, 200, nodes, nodes, characters, LONG, LONG);
    }

    static Settings impatient() {
        return new Settings(true, 3, 20, 200, 1_000, 1_000, 100_000, Duration.ofMillis(5), LONG);
    }
}
