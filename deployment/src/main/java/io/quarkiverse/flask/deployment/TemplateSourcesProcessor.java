package io.quarkiverse.flask.deployment;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.quarkiverse.flask.deployment.BlueprintsBuildItem.Declared;
import io.quarkiverse.flask.runtime.internal.boot.TemplateRecorder;
import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.qute.deployment.EffectiveTemplatePathsBuildItem;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.runtime.QuteConfig;

/**
 * Remembers where templates are, for what is said when one is missing.
 */
class TemplateSourcesProcessor {

    private static final String TEMPLATES = "templates";
    static final String OWN = "src/main/resources/templates";

    @BuildStep
    TemplateSourcesBuildItem find(EffectiveTemplatePathsBuildItem templates, BlueprintsBuildItem blueprints,
            QuteConfig config) {
        Map<String, String> blueprintFolders = new TreeMap<>();
        Set<String> folders = new LinkedHashSet<>(List.of(OWN));
        for (Declared blueprint : blueprints.all()) {
            if (!blueprint.templateFolder().isEmpty()) {
                String folder = folder(blueprint);
                folders.add(folder);
                blueprintFolders.put(BlueprintProcessor.templateSource(blueprint), folder);
            }
        }
        Map<String, String> found = new TreeMap<>();
        Map<String, String> files = new TreeMap<>();
        for (TemplatePathBuildItem template : templates.getTemplatePaths()) {
            String other = template.getExtensionInfo();
            found.put(template.getPath(), other == null ? OWN : blueprintFolders.getOrDefault(other, other));
            String folder = other == null ? TEMPLATES : BlueprintProcessor.templateFolder(other, blueprints);
            if (folder != null) {
                files.put(template.getPath(), folder + "/" + template.getPath());
            }
        }
        return new TemplateSourcesBuildItem(new TemplateSources(List.copyOf(folders), config.suffixes(), found), files);
    }

    /** What the folder of a blueprint's templates is called. */
    static String folder(Declared blueprint) {
        return "%s of the blueprint '%s'".formatted(blueprint.templateFolder(), blueprint.mount().name());
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void record(TemplateRecorder recorder, BeanContainerBuildItem beans, TemplateSourcesBuildItem found) {
        TemplateSources sources = found.sources();
        recorder.sources(beans.getValue(), sources.folders(), sources.suffixes(), new TreeMap<>(sources.templates()));
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    void explain(TemplateRecorder recorder, BeanContainerBuildItem beans) {
        recorder.explain(beans.getValue());
    }
}
