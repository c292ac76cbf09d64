package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds the values of the map that the annotated method returns to every template: Flask's
 * {@code @app.context_processor}.
 * <p>
 * The method returns a {@code Map<String, ?>}. Values given to {@link Flask#renderTemplate(String, Object...)} win over
 * those of a processor of the same name.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ContextProcessor {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.app_context_processor}.
     */
    boolean app() default false;
}
