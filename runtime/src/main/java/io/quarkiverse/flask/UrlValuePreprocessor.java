package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the annotated method with the arguments of each request before its hooks: Flask's {@code @app.url_value_preprocessor}.
 * <p>
 * The method takes the endpoint, a {@code String}, and the arguments, a {@code Map<String, Object>}, which it may change. Both
 * are {@code null} if no rule matched.
 *
 * <pre>
 * &#64;UrlValuePreprocessor
 * void pullLanguage(String endpoint, Map&lt;String, Object&gt; values) {
 *     g().put("lang", values == null ? null : values.remove("lang"));
 * }
 * </pre>
 *
 * A view need not have a parameter for a variable that such a method takes away. Methods run by
 * {@link jakarta.annotation.Priority}, then class name, then declaration order, on the thread of the first hook or the view.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface UrlValuePreprocessor {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.app_url_value_preprocessor}.
     */
    boolean app() default false;
}
