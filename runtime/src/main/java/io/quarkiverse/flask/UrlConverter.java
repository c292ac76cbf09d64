package io.quarkiverse.flask;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Adds a converter to rules: {@code app.url_map.converters["name"]} in Flask.
 * <p>
 * The annotated class implements {@link io.quarkiverse.flask.routing.Converter} and is a CDI bean by itself, which may
 * inject others. Rules then have {@code <name:variable>} and, if it takes arguments, {@code <name(arguments):variable>}.
 *
 * <pre>
 * &#64;UrlConverter("list")
 * class ListConverter implements Converter&lt;List&lt;String&gt;&gt; {
 *     public List&lt;String&gt; toJava(String value) {
 *         return List.of(value.split("\\+"));
 *     }
 *
 *     public String toUrl(List&lt;String&gt; values) {
 *         return String.join("+", values);
 *     }
 * }
 * </pre>
 *
 * @since 1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface UrlConverter {

    /**
     * Names the converter: a letter or an underscore, then letters, digits and underscores. A built-in one may be replaced.
     */
    String value();
}
