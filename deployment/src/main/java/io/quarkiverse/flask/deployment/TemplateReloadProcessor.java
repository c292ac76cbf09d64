package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.boot.TemplateRecorder;
import io.quarkiverse.flask.runtime.internal.debug.DevelopmentSetup;
import io.quarkiverse.flask.runtime.internal.template.BlueprintTemplates;
import io.quarkiverse.flask.runtime.internal.template.TemplateSources;
import io.quarkus.arc.deployment.AdditionalBeanBuildItem;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.CombinedIndexBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.pkg.builditem.BuildSystemTargetBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementContext;
import io.quarkus.qute.deployment.CheckedTemplateBuildItem;
import io.quarkus.qute.deployment.EffectiveTemplatePathsBuildItem;
import io.quarkus.qute.deployment.TemplateGlobalBuildItem;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem;
import io.quarkus.qute.deployment.TemplatesAnalysisBuildItem.TemplateAnalysis;
import io.quarkus.qute.runtime.QuteConfig;

/**
 * Lets changed templates show without a restart, where nothing has changed that the build checks.
 */
@BuildSteps(onlyIf = IsDevelopment.class)
class TemplateReloadProcessor {

    /** What {@code microprofile-config.properties} sets; whoever sets something else decides alone. */
    private static final String ALL = ".+";
    private static final Runnable NOTHING = () -> {
    };
    private static final String MARK = "flask/templates";

    @BuildStep
    AdditionalBeanBuildItem blueprintTemplates() {
        return AdditionalBeanBuildItem.unremovableOf(BlueprintTemplates.class);
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    void readBlueprintTemplates(TemplateRecorder recorder, BeanContainerBuildItem beans, TemplateSourcesBuildItem sources,
            EffectiveTemplatePathsBuildItem templates, QuteConfig config,
            BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        Map<String, String> files = new TreeMap<>();
        for (TemplatePathBuildItem template : templates.getTemplatePaths()) {
            String file = sources.files().get(template.getPath());
            if (file != null && template.getExtensionInfo() != null) {
                files.put(template.getPath(), file);
                boolean restarts = !config.devMode().noRestartTemplates().filter(all -> all.matcher(file).matches())
                        .isPresent();
                watched.produce(new HotDeploymentWatchedFileBuildItem(file, restarts));
            }
        }
        recorder.blueprintTemplates(beans.getValue(), files, config.suffixes());
    }

    @BuildStep
    void watch(TemplateSourcesBuildItem sources, EffectiveTemplatePathsBuildItem templates,
            TemplatesAnalysisBuildItem analysis, List<CheckedTemplateBuildItem> checked, List<TemplateGlobalBuildItem> globals,
            QuteConfig config, CombinedIndexBuildItem index, BuildSystemTargetBuildItem target,
            BuildProducer<HotDeploymentWatchedFileBuildItem> watched) {
        DevConsoleManager.setGlobal(DevelopmentSetup.BEFORE_SCAN, NOTHING);
        HotReplacementContext context = DevConsoleManager.getHotReplacementContext();
        if (context == null || !isOurs(config)) {
            return;
        }
        if (OtherTemplates.mayExist(index.getIndex())) { // they would be forgotten: Qute parses all templates again
            sources.files().values().forEach(file -> watched.produce(new HotDeploymentWatchedFileBuildItem(file, true)));
            return;
        }
        Path mark = mark(target.getOutputDirectory());
        watched.produce(new HotDeploymentWatchedFileBuildItem(mark.toString(), true));
        TemplateChanges changes = new TemplateChanges(context.getResourcesDir(), mark);
        Set<String> typedNames = globals.stream().map(TemplateGlobalBuildItem::getName).collect(Collectors.toSet());
        Set<String> typedTemplates = typedTemplates(analysis, checked, typedNames, sources.sources());
        for (TemplatePathBuildItem template : templates.getTemplatePaths()) {
            String file = sources.files().get(template.getPath());
            if (file != null) {
                changes.add(file, template.getContent(), typedTemplates.contains(template.getPath()) ? null : typedNames);
            }
        }
        DevConsoleManager.setGlobal(DevelopmentSetup.BEFORE_SCAN, changes);
    }

    private static boolean isOurs(QuteConfig config) {
        return config.devMode().noRestartTemplates().map(Pattern::pattern).filter(ALL::equals).isPresent();
    }

    private static Set<String> typedTemplates(TemplatesAnalysisBuildItem analysis, List<CheckedTemplateBuildItem> checked,
            Set<String> globals, TemplateSources sources) {
        Set<String> typed = new HashSet<>();
        for (TemplateAnalysis template : analysis.getAnalysis()) {
            if (template.path != null
                    && (template.parameterDeclarations.stream().anyMatch(declared -> !globals.contains(declared.getKey()))
                            || checked.stream().anyMatch(each -> sources.isNamed(template.path, each.templateId)))) {
                typed.add(template.path);
            }
        }
        return typed;
    }

    private static Path mark(Path target) {
        try {
            Path mark = target.resolve(MARK).toAbsolutePath();
            Files.createDirectories(mark.getParent());
            return Files.exists(mark) ? mark : Files.createFile(mark);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
