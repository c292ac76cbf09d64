package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the annotated method on each response before it is sent: Flask's {@code @app.after_request}.
 * <p>
 * The method takes the {@link Response} and returns the one to send: the same, or another. Hooks run in the reverse of
 * {@link BeforeRequest}'s order.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface AfterRequest {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.after_app_request}.
     */
    boolean app() default false;
}
