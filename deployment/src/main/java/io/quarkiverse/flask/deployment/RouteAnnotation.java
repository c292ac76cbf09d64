package io.quarkiverse.flask.deployment;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;

import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;

/**
 * One {@code @Route}, or an annotation for one method, as a rule.
 *
 * @param annotation what it says
 * @param defaultEndpoint its endpoint unless it says one
 * @param defaultMethods its HTTP methods unless it says some
 */
record RouteAnnotation(AnnotationInstance annotation, String defaultEndpoint, Set<String> defaultMethods) {

    /** Reads the rule; the function converts the text of a default to what the parameter of that name takes. */
    RuleSpec spec(boolean automaticOptions, BiFunction<String, String, Object> converted) {
        Map<String, Object> defaults = new LinkedHashMap<>();
        AnnotationValue declared = annotation.value("defaults");
        if (declared != null) {
            for (AnnotationInstance pair : declared.asNestedArray()) {
                String name = pair.value("name").asString();
                defaults.put(name, converted.apply(name, pair.value("value").asString()));
            }
        }
        Boolean provideOptions = flag("provideAutomaticOptions");
        return new RuleSpec(text("value"), text("endpoint").isEmpty() ? defaultEndpoint : text("endpoint"), methods(), defaults,
                absentIfEmpty("host"), absentIfEmpty("subdomain"), flag("strictSlashes"), flag("mergeSlashes"),
                absentIfEmpty("redirectTo"),
                Boolean.TRUE.equals(flag("alias")), Boolean.TRUE.equals(flag("buildOnly")),
                provideOptions == null ? automaticOptions : provideOptions);
    }

    private Set<String> methods() {
        String single = FlaskDotNames.METHOD_ROUTES.get(annotation.name());
        if (single != null) {
            return Set.of(single);
        }
        AnnotationValue declared = annotation.value("methods");
        if (declared == null) {
            return defaultMethods;
        }
        Set<String> methods = new LinkedHashSet<>();
        for (String name : declared.asStringArray()) {
            methods.add(name.toUpperCase(Locale.ROOT));
        }
        return methods;
    }

    private String text(String member) {
        AnnotationValue value = annotation.value(member);
        return value == null ? "" : value.asString();
    }

    private String absentIfEmpty(String member) {
        String text = text(member);
        return text.isEmpty() ? null : text;
    }

    /** Tells whether the rule is to answer WebSockets. */
    boolean isWebSocket() {
        return Boolean.TRUE.equals(flag("websocket"));
    }

    private Boolean flag(String member) {
        AnnotationValue value = annotation.value(member);
        return value == null ? null : value.asBoolean();
    }
}
