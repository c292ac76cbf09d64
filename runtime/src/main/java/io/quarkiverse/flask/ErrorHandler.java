package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Answers requests that failed: Flask's {@code @app.errorhandler}.
 * <p>
 * With status codes it handles the {@linkplain io.quarkiverse.flask.exceptions.HttpException HTTP errors} of those codes,
 * {@code 500} also what nobody else handled (as {@link io.quarkiverse.flask.exceptions.InternalServerError} with the
 * original as its cause). With exception classes it handles these and their subclasses, the nearest class first. With
 * neither, the method's exception parameter says which. A code wins over a class, a blueprint over the application.
 * <p>
 * The method takes nothing or the exception and returns whatever a view may return; a plain body has status 200, as in
 * Flask: use {@link Flask#makeResponse(Object, int)} to say another.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ErrorHandler {

    /**
     * Lists HTTP status codes, each 400 to 599 and known to {@link Flask#abort(int)}.
     */
    int[] value() default {};

    /**
     * Lists exception classes.
     */
    Class<? extends Throwable>[] exception() default {};

    /**
     * Tells whether a method of a {@link Blueprint} handles the errors of the whole application, not of the blueprint only:
     * Flask's {@code @bp.app_errorhandler}.
     */
    boolean app() default false;
}
