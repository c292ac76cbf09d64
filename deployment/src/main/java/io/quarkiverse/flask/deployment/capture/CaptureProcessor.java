package io.quarkiverse.flask.deployment.capture;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jboss.jandex.ClassInfo;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.debug.capture.Captures;
import io.quarkus.deployment.IsDevelopment;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.BytecodeTransformerBuildItem;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.dev.console.DevConsoleManager;

/**
 * Watches the methods of the application's classes, and of those that are built with it.
 */
class CaptureProcessor {

    @BuildStep(onlyIf = IsDevelopment.class)
    void watch(FlaskBuildTimeConfig config, ApplicationArchivesBuildItem archives, CurateOutcomeBuildItem outcome,
            BuildProducer<BytecodeTransformerBuildItem> transformers) {
        if (!config.debugger().variables()) {
            return;
        }
        Set<String> leftAlone = leftAlone();
        archives.getAllApplicationArchives().stream()
                .filter(archive -> archive == archives.getRootArchive() || archive.getKey() != null
                        && outcome.getApplicationModel().getReloadableWorkspaceDependencies().contains(archive.getKey()))
                .flatMap(archive -> archive.getIndex().getKnownClasses().stream())
                .map(ClassInfo::name)
                .forEach(name -> transformers.produce(new BytecodeTransformerBuildItem.Builder()
                        .setClassToTransform(name.toString())
                        .setInputTransformer((type, classFile) -> watch(type, classFile, leftAlone))
                        .setCacheable(true)
                        .setContinueOnFailure(true)
                        .build()));
    }

    /** Watches a class; of the methods that are left alone, those of its former versions are none any more. */
    static byte[] watch(String type, byte[] classFile, Set<String> leftAlone) {
        leftAlone.removeIf(method -> method.substring(0, method.lastIndexOf('.')).equals(type));
        return VariableCapture.transform(classFile, leftAlone::add);
    }

    /** Kept over live reloads, as are the classes that did not change. */
    private static Set<String> leftAlone() {
        Set<String> names = DevConsoleManager.getGlobal(Captures.LEFT_ALONE);
        if (names == null) {
            names = ConcurrentHashMap.newKeySet();
            DevConsoleManager.setGlobal(Captures.LEFT_ALONE, names);
        }
        return names;
    }
}
