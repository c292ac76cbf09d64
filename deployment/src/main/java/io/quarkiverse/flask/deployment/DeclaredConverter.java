package io.quarkiverse.flask.deployment;

import java.util.Collection;

import org.jboss.jandex.DotName;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;
import io.quarkiverse.flask.runtime.internal.routing.Converters;

/**
 * Stands for a converter of the application while its rules are checked: the bean exists only once the application starts.
 *
 * @param name its name
 * @param arguments those in the rule
 * @param valueType the type of its values
 */
record DeclaredConverter(String name, ConverterArguments arguments, DotName valueType) implements Converter<Object> {

    /** The converters that rules of the application can name. */
    static Converters all(Collection<ConverterBuildItem> declared) {
        Converters converters = Converters.builtin();
        for (ConverterBuildItem converter : declared) {
            converters = converters.with(converter.name(),
                    arguments -> new DeclaredConverter(converter.name(), arguments, converter.valueType()));
        }
        return converters;
    }

    /** Tells it from others; it is not what the bean will say. */
    @Override
    public String regex() {
        return "\\Q%s%s\\E".formatted(name, arguments);
    }

    @Override
    public Object toJava(String value) {
        throw new UnsupportedOperationException("The converter '%s' exists only at run time.".formatted(name));
    }

    @Override
    public String toUrl(Object value) {
        throw new UnsupportedOperationException("The converter '%s' exists only at run time.".formatted(name));
    }
}
