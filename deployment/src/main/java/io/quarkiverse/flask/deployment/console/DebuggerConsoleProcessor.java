package io.quarkiverse.flask.deployment.console;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import io.quarkiverse.flask.runtime.internal.debug.console.Compilation;
import io.quarkus.bootstrap.workspace.ArtifactSources;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.ServiceStartBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.dev.console.DevConsoleManager;
import io.quarkus.maven.dependency.ResolvedDependency;

/**
 * Gives the debugger's console what only the build has.
 */
class DebuggerConsoleProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    @Produce(ServiceStartBuildItem.class)
    void console(CurateOutcomeBuildItem outcome, ApplicationArchivesBuildItem archives) {
        Set<Path> classPath = new LinkedHashSet<>();
        archives.getRootArchive().getResolvedPaths().forEach(classPath::add);
        addAll(outcome.getApplicationModel().getAppArtifact(), classPath);
        outcome.getApplicationModel().getRuntimeDependencies().forEach(dependency -> addAll(dependency, classPath));
        DevConsoleManager.setGlobal(Compilation.GLOBAL, tools(classPath));
    }

    /** What is built with the application runs from its classes, though its last package may be there, too. */
    private static void addAll(ResolvedDependency dependency, Set<Path> classPath) {
        ArtifactSources sources = dependency.getSources();
        if (sources != null) {
            sources.getSourceDirs().forEach(folder -> classPath.add(folder.getOutputDir()));
        }
        dependency.getResolvedPaths().forEach(classPath::add);
    }

    static Map<String, Object> tools(Collection<Path> classPath) {
        UnaryOperator<byte[]> widened = WidenedClass::of;
        BiFunction<String, List<String[]>, byte[]> frame = FrameClass::of;
        return Map.of(Compilation.CLASS_PATH, List.copyOf(classPath), Compilation.WIDENED, widened,
                Compilation.FRAME, frame, Compilation.SNIPPETS, snippets());
    }

    @SuppressWarnings("unchecked")
    private static Function<Object[], Map<String, byte[]>> snippets() {
        return arguments -> SnippetClasses.of((Collection<byte[]>) arguments[0], (String) arguments[1],
                (String) arguments[2], (Predicate<String[]>) arguments[3]);
    }
}
