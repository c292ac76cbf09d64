package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs the annotated method when a request is over, whatever happened: Flask's {@code @app.teardown_request}.
 * <p>
 * The method takes nothing or a {@link Throwable}: the unhandled one, {@code null} if there was none. Its result is
 * ignored; a failing teardown is logged and does not keep the others from running.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface TeardownRequest {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.teardown_app_request}.
     */
    boolean app() default false;
}
