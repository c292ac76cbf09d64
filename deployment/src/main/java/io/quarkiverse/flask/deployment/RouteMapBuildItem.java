package io.quarkiverse.flask.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.MethodInfo;

import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * All rules that the build knows, in their order, and where each is declared.
 */
final class RouteMapBuildItem extends SimpleBuildItem {

    static final Declared STATIC_FILES = new Declared("the static files", null);

    private final Map<Rule, Declared> places;

    /**
     * What a rule leads to.
     *
     * @param description as messages name it
     * @param method the view, or {@code null} if it is none
     */
    record Declared(String description, MethodInfo method) {
    }

    RouteMapBuildItem(Map<Rule, Declared> places) {
        this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    List<Rule> rules() {
        return List.copyOf(places.keySet());
    }

    String place(Rule rule) {
        return places.get(rule).description();
    }

    ProblemBuildItem problem(Rule rule, String text) {
        Declared declared = places.get(rule);
        Place place = declared.method() == null ? null : ClassPlaces.of(declared.method()).orElse(null);
        return new ProblemBuildItem(declared.description(), text, place);
    }
}
