package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a blueprint of the views, hooks and error handlers of a class, and of the classes nested in it: Flask's
 * {@code Blueprint}.
 * <p>
 * Endpoints become {@code name.method}, rules get the prefix, and hooks and handlers apply to the blueprint's requests, and to
 * those of blueprints nested in it, unless they say {@code app = true}.
 *
 * <pre>
 * &#64;Blueprint(name = "shop", urlPrefix = "/shop")
 * class Shop {
 *
 *     &#64;Route("/") // endpoint shop.index at /shop/
 *     String index() {
 *         return "What would you like?";
 *     }
 * }
 * </pre>
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Blueprint {

    /**
     * Names the blueprint, without a dot. Unless given, it is the simple name of the class, its first letter in lower case.
     */
    String name() default "";

    /**
     * Says what the URLs of its rules start with; it may hold variables. A rule without text of its own is the prefix itself.
     */
    String urlPrefix() default "";

    /**
     * Names the subdomain of rules that name none, with {@code quarkus.flask.subdomain-matching}.
     */
    String subdomain() default "";

    /**
     * Gives values to parameters that rules have no variable for, unless the rule gives its own.
     */
    Arg[] urlDefaults() default {};

    /**
     * Names the class of the blueprint that this one is nested in: its name and prefix come first, its hooks go around.
     */
    Class<?> parent() default void.class;

    /**
     * Names a class-path folder of static files, served under the endpoint {@code name.static}. Unless given, there are none.
     */
    String staticFolder() default "";

    /**
     * Says where, below the prefix, static files are; unless given, at the last name of their folder.
     */
    String staticUrlPath() default "";

    /**
     * Names a class-path folder of templates. Where the application has a template of the same name, that is rendered; of
     * several blueprints, the one whose class name comes first wins.
     */
    String templateFolder() default "";
}
