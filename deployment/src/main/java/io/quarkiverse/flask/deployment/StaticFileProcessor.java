package io.quarkiverse.flask.deployment;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
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
    StaticFilesBuildItem staticFiles(FlaskBuildTimeConfig config, ApplicationArchivesBuildItem archives,
            LaunchModeBuildItem launchMode, BuildProducer<NativeImageResourceBuildItem> nativeResources) {
        String folder = stripSlashes(config.staticFolder());
        Set<String> files = files(folder, archives);
        files.forEach(file -> nativeResources.produce(new NativeImageResourceBuildItem(folder + "/" + file)));
        String urlPath = "/" + stripSlashes(config.staticUrlPath().orElse(folder.substring(folder.lastIndexOf('/') + 1)));
        RuleSpec rule = new RuleSpec((urlPath.equals("/") ? "" : urlPath) + "/<path:filename>", "static", Set.of("GET"),
                Map.of(), config.hostMatching() ? config.staticHost().orElse(null) : null, null, null, null, null, false,
                config.hostMatching() && config.staticHost().isEmpty(), null);
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
