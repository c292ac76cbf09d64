package io.quarkiverse.flask;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A name and a value, where another annotation needs a pair.
 *
 * @since 1.0
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Arg {

    /**
     * Names the argument.
     */
    String name();

    /**
     * Gives the value as text.
     */
    String value();
}
