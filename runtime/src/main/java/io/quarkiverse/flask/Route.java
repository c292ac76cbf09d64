package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binds a URL rule to the annotated method, the view: Flask's {@code @app.route}; or to the methods of a {@link MethodView}.
 * <p>
 * The declaring class becomes a CDI bean by itself. The method must not be private, static or abstract, and must not
 * return {@code void}. Each variable of the rule binds to the parameter of the same name; a snake-case variable also
 * binds to its camel-case parameter ({@code <int:post_id>} to {@code postId}).
 *
 * <pre>
 * &#64;Route("/post/&lt;int:post_id&gt;")
 * String post(int postId) {
 *     return "Post %d".formatted(postId);
 * }
 * </pre>
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.METHOD, ElementType.TYPE })
@Repeatable(Route.Routes.class)
public @interface Route {

    /**
     * Names the URL rule: a path that starts with {@code /} and may hold variables, {@code <converter(arguments):name>}.
     */
    String value();

    /**
     * Lists the HTTP methods that the rule answers. {@code HEAD} comes with {@code GET}, {@code OPTIONS} by itself. On a
     * {@link MethodView}, those that it has methods for, unless given.
     */
    String[] methods() default { "GET" };

    /**
     * Names the endpoint for {@link Flask#urlFor(String, Object...)}; empty means the method's name, or for a
     * {@link MethodView} the class's, its first letter in lower case.
     */
    String endpoint() default "";

    /**
     * Gives values to parameters that this rule has no variable for. The text is converted to the parameter's type.
     */
    Arg[] defaults() default {};

    /**
     * Tells whether a rule that ends with a slash redirects the URL without one.
     */
    boolean strictSlashes() default true;

    /**
     * Tells whether repeated slashes in a URL redirect to single ones.
     */
    boolean mergeSlashes() default true;

    /**
     * Names the host that the rule answers, which may hold variables, with {@code quarkus.flask.host-matching}.
     */
    String host() default "";

    /**
     * Names the subdomain that the rule answers, which may hold variables, with {@code quarkus.flask.subdomain-matching}.
     */
    String subdomain() default "";

    /**
     * Redirects (308) to this target instead of calling the view; it may use the rule's variables. Empty means no.
     * The target is relative to the application's root, and the query is dropped.
     */
    String redirectTo() default "";

    /**
     * Marks the rule as an alias: it redirects (308) to the endpoint's canonical rule and is never built.
     */
    boolean alias() default false;

    /**
     * Makes the rule usable for building URLs only: it never matches a request.
     */
    boolean buildOnly() default false;

    /**
     * Is refused if it says {@code true}: views answer plain HTTP requests. Serve a WebSocket with the extension
     * {@code quarkus-websockets-next}, {@code @WebSocket(path = "…")}.
     */
    boolean websocket() default false;

    /**
     * Tells whether {@code OPTIONS} is answered by itself; unless given, {@code quarkus.flask.provide-automatic-options}
     * decides.
     */
    boolean provideAutomaticOptions() default true;

    /**
     * Holds the rules of a view that has more than one.
     */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ ElementType.METHOD, ElementType.TYPE })
    @interface Routes {

        /**
         * Lists the rules in declaration order.
         */
        Route[] value();
    }
}
