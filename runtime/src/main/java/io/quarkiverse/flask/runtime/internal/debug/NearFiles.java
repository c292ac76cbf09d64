package io.quarkiverse.flask.runtime.internal.debug;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.Request;
import io.quarkiverse.flask.runtime.internal.dispatch.MissingFile;
import io.quarkiverse.flask.runtime.internal.routing.Quoting;
import io.quarkiverse.flask.runtime.internal.routing.Similarity;

/**
 * The static files that a missing one may have been meant to be.
 *
 * @param name the missing file
 * @param folder where it was looked for
 * @param known whether it is known where that folder would be
 * @param exists whether there is that folder
 * @param near the files that look like it, with their URLs
 * @param count how many files there are
 */
record NearFiles(String name, String folder, boolean known, boolean exists, Map<String, String> near, int count) {

    private static final Logger LOG = Logger.getLogger(NearFiles.class);
    private static final double ALIKE = 0.6;
    private static final int MOST_NEAR = 5;
    private static final int MOST_FILES = 5_000;

    static NearFiles of(MissingFile missing, Request request) {
        String name = String.valueOf(request.viewArgs().get("filename"));
        List<String> files = new ArrayList<>();
        missing.directories().forEach(directory -> addFiles(directory, files));
        String path = request.path();
        String base = request.rootPath() + Quoting.path(path.endsWith(name) ? path.substring(0, path.length() - name.length())
                : path);
        Map<String, String> near = new LinkedHashMap<>();
        files.stream().map(file -> Map.entry(file, likeness(file, name))).filter(file -> file.getValue() >= ALIKE)
                .sorted(Map.Entry.<String, Double> comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_NEAR).forEach(file -> near.put(file.getKey(), base + Quoting.path(file.getKey())));
        return new NearFiles(Unrouted.cut(name), missing.folder(), !missing.directories().isEmpty(),
                missing.directories().stream().anyMatch(Files::isDirectory), near, files.size());
    }

    private static void addFiles(Path directory, List<String> files) {
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> found = Files.walk(directory)) {
            found.filter(Files::isRegularFile).limit(MOST_FILES)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/')).sorted(Comparator.naturalOrder())
                    .forEach(files::add);
        } catch (IOException | UncheckedIOException e) {
            LOG.debugf(e, "The files of %s cannot be listed", directory);
        }
    }

    /** The same name in another folder, or in upper or lower case, is as near as it gets. */
    private static double likeness(String file, String name) {
        String one = file.toLowerCase(Locale.ROOT);
        String other = Unrouted.cut(name).toLowerCase(Locale.ROOT);
        return lastName(one).equals(lastName(other)) ? 1
                : Math.max(Similarity.ratio(one, other), Similarity.ratio(lastName(one), lastName(other)));
    }

    private static String lastName(String file) {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    String message() {
        return "There is no file '%s' in src/main/resources/%s.".formatted(name, folder);
    }

    /** Says what there is instead; nothing of a folder that code has named, which may be anywhere on the class path. */
    List<Unrouted.Hint> lessons() {
        if (!known) {
            return List.of();
        }
        String found = !exists
                ? "The application has no such folder: put static files into src/main/resources/%s.".formatted(folder)
                : "The folder has %s%s.".formatted(count == 1 ? "1 file" : count + " files",
                        near.isEmpty() ? ", none with a name like this" : "");
        return List.of(new Unrouted.Hint(found, "", near));
    }
}
