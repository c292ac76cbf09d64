package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Map;

import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.builder.item.SimpleBuildItem;
import io.quarkus.qute.TemplateNode.Origin;

/**
 * Where the build has found templates.
 */
final class TemplateSourcesBuildItem extends SimpleBuildItem {

    private final TemplateSources sources;
    private final Map<String, String> files;

    /** Takes the file of each template among the application's resources, as far as it is there. */
    TemplateSourcesBuildItem(TemplateSources sources, Map<String, String> files) {
        this.sources = sources;
        this.files = Map.copyOf(files);
    }

    TemplateSources sources() {
        return sources;
    }

    /** The files of the templates by their names. */
    Map<String, String> files() {
        return files;
    }

    /** Returns the file of a template, or where it would be. */
    String file(String template) {
        return files.getOrDefault(template, "templates/" + template);
    }

    Place place(String template, Origin origin) {
        return Place.ofResource(file(template), origin == null ? List.of() : List.of(origin.getLine()));
    }
}
