package io.quarkiverse.flask.deployment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.routing.Rule;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * All rules that the build knows, in their order, and where each is declared.
 */
final class RouteMapBuildItem extends SimpleBuildItem {

    private final Map<Rule, String> places;

    RouteMapBuildItem(Map<Rule, String> places) {
        this.places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    List<Rule> rules() {
        return List.copyOf(places.keySet());
    }

    String place(Rule rule) {
        return places.get(rule);
    }
}
