package io.quarkiverse.flask.runtime.internal.dispatch;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.quarkiverse.flask.BlueprintOptions;
import io.quarkiverse.flask.runtime.internal.routing.Mount;

/**
 * The blueprints of an application: the annotated ones by their classes, and every name that is taken.
 */
final class Blueprints {

    private final Map<String, Mount> annotated;
    private final Set<String> names = new HashSet<>();

    /** Takes the places of the annotated blueprints by the names of their classes. */
    Blueprints(Map<String, Mount> annotated) {
        this.annotated = new HashMap<>(annotated);
        for (Mount mount : annotated.values()) {
            names.add(mount.name());
        }
    }

    /**
     * Takes a name for a blueprint that is registered in code.
     *
     * @param parent the blueprint it is registered on, or {@code null}
     * @return the dotted name
     */
    String take(String parent, String name) {
        if (name.isEmpty() || name.indexOf('.') >= 0) {
            throw new IllegalArgumentException(
                    "'%s' is no name for a blueprint: it needs one without a dot, which separates it from its endpoints."
                            .formatted(name));
        }
        String dotted = parent == null ? name : parent + "." + name;
        if (!names.add(dotted)) {
            throw new IllegalArgumentException(
                    "The blueprint '%s' is registered already: URLs are built by its name. Register it under another one."
                            .formatted(dotted));
        }
        return dotted;
    }

    Mount of(Class<?> type) {
        Mount mount = annotated.get(type.getName());
        if (mount == null) {
            throw new IllegalArgumentException("%s is no blueprint: annotate it with @Blueprint.".formatted(type.getName()));
        }
        return mount;
    }

    /** Returns where an annotated blueprint goes once more, with the names of those nested in it taken, too. */
    Mount again(Mount mount, BlueprintOptions options) {
        Map<String, Object> defaults = new LinkedHashMap<>(mount.urlDefaults());
        defaults.putAll(options.urlDefaults());
        Mount there = new Mount(take(null, options.name()),
                options.urlPrefix() == null ? mount.urlPrefix() : options.urlPrefix(),
                options.subdomain() == null ? mount.subdomain() : options.subdomain(), defaults);
        Set.copyOf(names).stream().filter(name -> name.startsWith(mount.name() + "."))
                .forEach(name -> names.add(there.name() + name.substring(mount.name().length())));
        return there;
    }
}
