package io.quarkiverse.flask.runtime.internal.routing;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * The converters that rules can name.
 */
public final class Converters {

    private static final Set<String> NAMES = Set.of("default", "string", "any", "path", "int", "float", "uuid");
    private static final Converters BUILTIN = new Converters(Map.of());

    /** Those of the application, which may replace Flask's. */
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
        return factory == null ? builtin(name, arguments) : factory.create(arguments);
    }

    private Converter<?> builtin(String name, ConverterArguments arguments) {
        return switch (name) {
            case "default", "string" -> SegmentConverter.of(arguments);
            case "any" -> AnyConverter.of(arguments);
            case "path" -> new PathConverter();
            case "int" -> IntegerConverter.of(arguments);
            case "float" -> FloatConverter.of(arguments);
            case "uuid" -> new UuidConverter();
            default -> throw new RuleException("there is no converter '%s'. Use one of %s.".formatted(name, names()));
        };
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>(NAMES);
        names.addAll(factories.keySet());
        return names;
    }
}
