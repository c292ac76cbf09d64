package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a URL rule for {@code PATCH} to the annotated method: Flask's {@code @app.patch}, short for {@link Route} with
 * {@code methods = "PATCH"}.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Repeatable(Patch.Patches.class)
public @interface Patch {

    /**
     * Names the URL rule, as in {@link Route#value()}.
     */
    String value();

    /**
     * Names the endpoint; empty means the method's name.
     */
    String endpoint() default "";

    /**
     * Gives values to parameters that this rule has no variable for, as in {@link Route#defaults()}.
     */
    Arg[] defaults() default {};

    /**
     * Holds the rules of a view that has more than one.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    @interface Patches {

        /**
         * Lists the rules in declaration order.
         */
        Patch[] value();
    }
}
