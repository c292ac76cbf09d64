package io.quarkiverse.flask.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.debug.DebugRecorder;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.RemovedResourceBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.builditem.ShutdownContextBuildItem;
import io.quarkus.deployment.ide.EffectiveIdeBuildItem;
import io.quarkus.deployment.pkg.PackageConfig;
import io.quarkus.deployment.pkg.PackageConfig.JarConfig.JarType;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementSetup;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;

/**
 * Adds what dev mode shows of requests, and takes it out of production builds.
 */
class DebugProcessor {

    private static final String GROUP = "io.quarkiverse.flask";
    private static final String EXTENSION = "quarkus-flask";
    private static final String OPEN = "devui-ide-interaction.open";
    private static final String OPEN_NOW = "devui-ide-interaction_open";
    /** What nothing names in production: two packages, and what lets dev mode find them. */
    private static final List<String> DEV_MODE_ONLY = List.of("io/quarkiverse/flask/runtime/internal/debug/",
            "io/quarkiverse/flask/runtime/internal/devui/", "META-INF/services/" + HotReplacementSetup.class.getName());

    @BuildStep(onlyIf = IsDevelopment.class)
    @Record(ExecutionTime.STATIC_INIT)
    DebugModeBuildItem debugger(DebugRecorder recorder, ApplicationIndexBuildItem index, Optional<EffectiveIdeBuildItem> ide,
            NonApplicationRootPathBuildItem quarkus, ShutdownContextBuildItem shutdown) {
        Set<String> classes = index.getIndex().getKnownClasses().stream().map(known -> known.name().toString())
                .filter(name -> name.indexOf('$') < 0).collect(Collectors.toSet());
        boolean opens = ide.isPresent() && ide.get().getIde() != null;
        return new DebugModeBuildItem(recorder.debugger(classes, opens ? quarkus.resolvePath("open-in-ide") : "", shutdown));
    }

    /** Quarkus's links to the IDE ask for this by a name that it no longer has. Any page can ask: only sources are opened. */
    @BuildStep(onlyIf = IsDevelopment.class)
    @Produce(ServiceStartBuildItem.class)
    void openInIde() {
        DevConsoleManager.<Boolean> register(OPEN, (Map<String, String> file) -> {
            boolean opens = SourceLinks.isSource(file, DevConsoleManager.getHotReplacementContext());
            if (opens) { // not on the event loop: to find the IDE may take its time
                new Thread(() -> DevConsoleManager.invoke(OPEN_NOW, file), "Open in the IDE").start();
            }
            return opens;
        });
    }

    /** A package that can be built again needs what its build steps name. */
    @BuildStep(onlyIf = IsProduction.class)
    void leaveOut(CurateOutcomeBuildItem outcome, PackageConfig packaging, BuildProducer<RemovedResourceBuildItem> removed) {
        if (packaging.jar().type() == JarType.MUTABLE_JAR) {
            return;
        }
        for (ResolvedDependency dependency : outcome.getApplicationModel().getRuntimeDependencies()) {
            if (dependency.getGroupId().equals(GROUP) && dependency.getArtifactId().equals(EXTENSION)) {
                removed.produce(new RemovedResourceBuildItem(dependency.getKey(), devModeOnly(dependency)));
            }
        }
    }

    private static Set<String> devModeOnly(ResolvedDependency extension) {
        Set<String> resources = new HashSet<>();
        extension.getContentTree().walk(visit -> {
            String path = visit.getRelativePath("/");
            if (DEV_MODE_ONLY.stream().anyMatch(path::startsWith)) {
                resources.add(path);
            }
        });
        return resources;
    }
}
