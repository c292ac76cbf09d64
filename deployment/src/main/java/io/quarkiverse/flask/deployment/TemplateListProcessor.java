package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import io.quarkiverse.flask.deployment.BlueprintsBuildItem.Declared;
import io.quarkiverse.flask.deployment.TemplateListBuildItem.Row;
import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.runtime.QuteConfig;

/**
 * Lists all templates for whoever looks for one; only dev mode needs that.
 */
class TemplateListProcessor {

    private static final String OWN = "templates";

    @BuildStep(onlyIf = IsDevelopment.class)
    TemplateListBuildItem list(List<TemplatePathBuildItem> templates, BlueprintsBuildItem blueprints,
            TemplateSourcesBuildItem found, ApplicationArchivesBuildItem archives, QuteConfig config) {
        TemplateSources sources = found.sources();
        List<String> ofBlueprints = blueprints.all().stream().map(BlueprintProcessor::templateSource).toList();
        List<Row> rows = new ArrayList<>();
        for (TemplatePathBuildItem template : templates) {
            if (!ofBlueprints.contains(template.getExtensionInfo())) {
                boolean own = template.getExtensionInfo() == null;
                rows.add(row(sources, template.getPath(), own ? TemplateSourcesProcessor.OWN : template.getExtensionInfo(),
                        template.getContent().getBytes(StandardCharsets.UTF_8).length,
                        own ? source(OWN + "/" + template.getPath()) : null));
            }
        }
        for (Declared blueprint : blueprints.all()) {
            addTemplates(blueprint, sources, archives, config, rows);
        }
        rows.sort(Comparator.comparing(Row::name).thenComparing(Row::folder));
        return new TemplateListBuildItem(rows);
    }

    private static void addTemplates(Declared blueprint, TemplateSources sources, ApplicationArchivesBuildItem archives,
            QuteConfig config, List<Row> rows) {
        String folder = blueprint.templateFolder();
        if (folder.isEmpty()) {
            return;
        }
        archives.getAllApplicationArchives().forEach(archive -> archive.accept(tree -> tree.walkIfContains(folder, visit -> {
            String name = visit.getRelativePath("/").substring(Math.min(folder.length() + 1,
                    visit.getRelativePath("/").length()));
            if (Files.isRegularFile(visit.getPath()) && !config.templatePathExclude().matcher(name).matches()) {
                rows.add(row(sources, name, TemplateSourcesProcessor.folder(blueprint), size(visit.getPath()),
                        source(folder + "/" + name)));
            }
        })));
    }

    private static Row row(TemplateSources sources, String name, String folder, int size, String file) {
        String rendered = sources.templates().get(name);
        return new Row(name, folder, size, file, folder.equals(rendered) ? null : rendered);
    }

    private static int size(Path template) {
        try {
            return (int) Files.size(template);
        } catch (IOException e) {
            throw new UncheckedIOException("The template %s cannot be read".formatted(template), e);
        }
    }

    /** Returns the file that a resource is copied from, or {@code null}. */
    private static String source(String resource) {
        HotReplacementContext sources = DevConsoleManager.getHotReplacementContext();
        return sources == null ? null
                : sources.getResourcesDir().stream().map(folder -> folder.resolve(resource)).filter(Files::isRegularFile)
                        .findFirst().map(file -> file.toAbsolutePath().toString()).orElse(null);
    }
}
