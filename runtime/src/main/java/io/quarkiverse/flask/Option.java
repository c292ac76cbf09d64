package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes an option of a {@link Command}'s parameter: {@code click.option}.
 * <p>
 * A {@code boolean} is a flag: true where it is given. A {@code List} takes the option as often as it is given. Any other may
 * be given as {@code --name value} or {@code --name=value}, before, between and after the arguments; without a default it is
 * {@code null} where it is not given.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Option {

    /**
     * Lists its names: {@code --count}, {@code -c}. Unless given, it is the parameter's name in kebab case after two dashes.
     */
    String[] value() default {};

    /**
     * Describes the option in the command's {@code --help}.
     */
    String help() default "";

    /**
     * Gives the value, as text, where the option is not given; empty for none.
     */
    String defaultValue() default "";

    /**
     * Tells whether it must be given.
     */
    boolean required() default false;
}
