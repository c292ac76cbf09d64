package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says more of an argument of a {@link Command}: {@code click.argument}. Parameters are required arguments without it; a list
 * of all that remain may be empty.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Argument {

    /**
     * Names it in the command's {@code --help}. Unless given, it is the parameter's name.
     */
    String value() default "";

    /**
     * Gives the value, as text, where the argument is not given, so that it is not required; empty for none.
     */
    String defaultValue() default "";

    /**
     * Tells whether it must be given. One that need not be is {@code null} where it is not. Unless given, arguments are
     * required, but lists are not.
     */
    boolean required() default true;
}
