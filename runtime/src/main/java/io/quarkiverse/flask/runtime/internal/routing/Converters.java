package io.quarkiverse.flask.runtime.internal.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * The converters that rules can name.
 */
public final class Converters {

    private static final Converters BUILTIN = new Converters(Map.of(
            "default", SegmentConverter::of,
            "string", SegmentConverter::of,
            "any", AnyConverter::of,
            "path", arguments -> new PathConverter(),
            "int", IntegerConverter::of,
            "float", FloatConverter::of,
            "uuid", arguments -> new UuidConverter()));

    private final Map<String, ConverterFactory> factories;

    private Converters(Map<String, ConverterFactory> factories) {
        this.factories = Map.copyOf(factories);
    }

    /** Flask's: default, string, any, path, int, float and uuid. */
    public static Converters builtin() {
        return BUILTIN;
    }

    /** Adds a converter, or replaces one. */
    public Converters with(String name, ConverterFactory factory) {
        Map<String, ConverterFactory> extended = new HashMap<>(factories);
        extended.put(name, factory);
        return new Converters(extended);
    }

    Converter<?> create(String name, ConverterArguments arguments) {
        ConverterFactory factory = factories.get(name);
        if (factory == null) {
            throw new RuleException(
                    "there is no converter '%s'. Use one of %s.".formatted(name, new TreeSet<>(factories.keySet())));
        }
        return factory.create(arguments);
    }
}
