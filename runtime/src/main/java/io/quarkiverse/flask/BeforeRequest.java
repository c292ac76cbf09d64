package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the annotated method before each request's view, also when no rule matched: Flask's {@code @app.before_request}.
 * <p>
 * The method takes nothing, or a {@link Request}, {@link Session} or {@link FlaskApp}. What it returns, unless
 * {@code null} or {@code void}, is the response: the remaining hooks and the view are skipped. Hooks run by
 * {@link jakarta.annotation.Priority}, then class name, then declaration order.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface BeforeRequest {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.before_app_request}.
     */
    boolean app() default false;
}
