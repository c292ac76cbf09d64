package io.quarkiverse.flask.deployment;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.quarkiverse.flask.runtime.internal.debug.DebugRecorder;
import io.quarkus.bootstrap.model.ApplicationModel;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.IsProduction;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.ApplicationIndexBuildItem;
import io.quarkus.deployment.builditem.RemovedResourceBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.ide.EffectiveIdeBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.dev.spi.HotReplacementSetup;
import io.quarkus.maven.dependency.ResolvedDependency;
import io.quarkus.vertx.http.deployment.NonApplicationRootPathBuildItem;

/**
 * Adds what dev mode shows of requests, and takes it out of production builds.
 */
class DebugProcessor {

    private static final String EXTENSION = "quarkus-flask";
    /** What nothing names in production: two packages, and what lets dev mode find them. */
    private static final List<String> DEV_MODE_ONLY = List.of("io/quarkiverse/flask/runtime/internal/debug/",
            "io/quarkiverse/flask/runtime/internal/devui/", "META-INF/services/" + HotReplacementSetup.class.getName());

    @BuildStep(onlyIf = IsDevelopment.class)
    @Record(ExecutionTime.STATIC_INIT)
    DebugModeBuildItem debugger(DebugRecorder recorder, ApplicationIndexBuildItem index, Optional<EffectiveIdeBuildItem> ide,
            NonApplicationRootPathBuildItem quarkus) {
        Set<String> classes = index.getIndex().getKnownClasses().stream().map(known -> known.name().toString())
                .filter(name -> name.indexOf('$') < 0).collect(Collectors.toSet());
        boolean opens = ide.isPresent() && ide.get().getIde() != null;
        return new DebugModeBuildItem(recorder.debugger(classes, opens ? quarkus.resolvePath("open-in-ide") : ""));
    }

    /** Quarkus's links to the IDE ask for this by a name that it no longer has. */
    @BuildStep(onlyIf = IsDevelopment.class)
    @Produce(ServiceStartBuildItem.class)
    void openInIde() {
        DevConsoleManager.<Object> register("devui-ide-interaction.open",
                (Map<String, String> file) -> DevConsoleManager.invoke("devui-ide-interaction_open", file));
    }

    @BuildStep(onlyIf = IsProduction.class)
    RemovedResourceBuildItem leaveOut(CurateOutcomeBuildItem outcome) {
        ResolvedDependency extension = extension(outcome.getApplicationModel());
        Set<String> resources = new HashSet<>();
        extension.getContentTree().walk(visit -> {
            String path = visit.getRelativePath("/");
            if (DEV_MODE_ONLY.stream().anyMatch(folder -> path.startsWith(folder))) {
                resources.add(path);
            }
        });
        return new RemovedResourceBuildItem(extension.getKey(), resources);
    }

    private static ResolvedDependency extension(ApplicationModel model) {
        return model.getRuntimeDependencies().stream()
                .filter(dependency -> dependency.getArtifactId().equals(EXTENSION)).findFirst()
                .orElseThrow(() -> new IllegalStateException("The application does not depend on " + EXTENSION));
    }
}
