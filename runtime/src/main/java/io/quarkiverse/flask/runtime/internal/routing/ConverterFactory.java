package io.quarkiverse.flask.runtime.internal.routing;

import io.quarkiverse.flask.routing.Converter;
import io.quarkiverse.flask.routing.ConverterArguments;

/**
 * Makes the converter of one variable from the arguments in the rule.
 */
@FunctionalInterface
public interface ConverterFactory {

    /** Creates a converter; throws {@link RuleException} for arguments it does not know. */
    Converter<?> create(ConverterArguments arguments);
}
