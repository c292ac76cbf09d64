package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Calls the annotated method before a URL is built: Flask's {@code @app.url_defaults}.
 * <p>
 * The method takes the endpoint, a {@code String}, and the values, a {@code Map<String, Object>}, which it may change:
 *
 * <pre>
 * &#64;UrlDefaults
 * void addLanguage(String endpoint, Map&lt;String, Object&gt; values) {
 *     if (currentApp().urlMap().isEndpointExpecting(endpoint, "lang")) {
 *         values.putIfAbsent("lang", g().get("lang"));
 *     }
 * }
 * </pre>
 *
 * It runs on the thread that builds the URL, by {@link jakarta.annotation.Priority}, then class name, then declaration order.
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface UrlDefaults {

    /**
     * Tells whether a method of a {@link Blueprint} applies to the whole application, not to the blueprint only: Flask's
     * {@code @bp.app_url_defaults}.
     */
    boolean app() default false;
}
