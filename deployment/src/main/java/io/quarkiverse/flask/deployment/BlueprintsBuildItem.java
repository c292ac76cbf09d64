package io.quarkiverse.flask.deployment;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

import io.quarkiverse.flask.runtime.internal.routing.Mount;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * The annotated blueprints in the order of their classes' names.
 */
final class BlueprintsBuildItem extends SimpleBuildItem {

    /**
     * A blueprint as its annotation declares it.
     *
     * @param type its class
     * @param mount where it is registered
     * @param staticFolder the class-path folder of its static files, or empty
     * @param staticUrlPath where these are below the prefix, or empty
     * @param templateFolder the class-path folder of its templates, or empty
     */
    record Declared(DotName type, Mount mount, String staticFolder, String staticUrlPath, String templateFolder) {
    }

    private final Map<DotName, Declared> byClass;

    BlueprintsBuildItem(Map<DotName, Declared> byClass) {
        this.byClass = Collections.unmodifiableMap(new LinkedHashMap<>(byClass));
    }

    Collection<Declared> all() {
        return byClass.values();
    }

    /** Returns the blueprint that a class belongs to: its own, or that of the class it is nested in. */
    Optional<Mount> of(ClassInfo type, IndexView index) {
        for (ClassInfo outer = type; outer != null; outer = outer.enclosingClass() == null ? null
                : index.getClassByName(outer.enclosingClass())) {
            Declared declared = byClass.get(outer.name());
            if (declared != null) {
                return Optional.of(declared.mount());
            }
        }
        return Optional.empty();
    }
}
