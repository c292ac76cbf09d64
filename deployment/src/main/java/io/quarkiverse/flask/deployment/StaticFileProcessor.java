package io.quarkiverse.flask.deployment;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.quarkiverse.flask.runtime.config.FlaskBuildTimeConfig;
import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.runtime.LaunchMode;

/**
 * Lists the static files, so that production looks for no others and a native executable holds them.
 */
class StaticFileProcessor {

    @BuildStep
    void staticFiles(FlaskBuildTimeConfig config, BlueprintsBuildItem blueprints, ApplicationArchivesBuildItem archives,
            LaunchModeBuildItem launchMode, BuildProducer<StaticFilesBuildItem> staticFiles,
            BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        config.staticFolder().filter(folder -> !stripSlashes(folder).isEmpty()).ifPresent(folder -> staticFiles.produce(
                files(folder, rule(folder, config.staticUrlPath(), config), archives, launchMode, nativeResources)));
        for (BlueprintsBuildItem.Declared blueprint : blueprints.all()) {
            String folder = blueprint.staticFolder();
            if (!folder.isEmpty()) {
                Optional<String> urlPath = Optional.of(blueprint.staticUrlPath()).filter(path -> !path.isEmpty());
                staticFiles.produce(files(folder, blueprint.mount().mounted(rule(folder, urlPath, config)), archives,
                        launchMode, nativeResources));
            }
        }
    }

    private static RuleSpec rule(String folder, Optional<String> declaredPath, FlaskBuildTimeConfig config) {
        String bare = stripSlashes(folder);
        String urlPath = "/" + stripSlashes(declaredPath.orElse(bare.substring(bare.lastIndexOf('/') + 1)));
        return new RuleSpec((urlPath.equals("/") ? "" : urlPath) + "/<path:filename>", "static", Set.of("GET"),
                Map.of(), config.hostMatching() ? config.staticHost().orElse(null) : null, null, null, null, null, false,
                config.hostMatching() && config.staticHost().isEmpty(), null);
    }

    private static StaticFilesBuildItem files(String configuredFolder, RuleSpec rule, ApplicationArchivesBuildItem archives,
            LaunchModeBuildItem launchMode, BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        String folder = stripSlashes(configuredFolder);
        Set<String> files = files(folder, archives);
        files.forEach(file -> nativeResources.produce(new NativeImageResourceBuildItem(folder + "/" + file)));
        boolean fixed = launchMode.getLaunchMode() == LaunchMode.NORMAL;
        return new StaticFilesBuildItem(folder, fixed ? files : Set.of(), fixed ? List.of() : directories(folder, archives),
                rule);
    }

    /** Where files may come and go while the application runs. */
    private static List<String> directories(String folder, ApplicationArchivesBuildItem archives) {
        return archives.getRootArchive().getRootDirectories().stream().filter(Files::isDirectory)
                .map(root -> root.resolve(folder).toString()).toList();
    }

    private static Set<String> files(String folder, ApplicationArchivesBuildItem archives) {
        Set<String> files = new TreeSet<>();
        archives.getAllApplicationArchives().forEach(archive -> archive.accept(tree -> tree.walkIfContains(folder, visit -> {
            if (!Files.isDirectory(visit.getPath())) {
                files.add(visit.getRelativePath("/").substring(folder.length() + 1));
            }
        })));
        return files;
    }

    private static String stripSlashes(String path) {
        return path.replaceAll("^/+|/+$", "");
    }
}
