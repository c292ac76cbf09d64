package io.quarkiverse.flask.deployment;

import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.builder.item.SimpleBuildItem;

/**
 * Where templates are.
 */
final class TemplateSourcesBuildItem extends SimpleBuildItem {

    private final TemplateSources sources;

    TemplateSourcesBuildItem(TemplateSources sources) {
        this.sources = sources;
    }

    TemplateSources sources() {
        return sources;
    }
}
