package io.quarkiverse.flask.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jboss.logging.Logger;

import io.quarkiverse.flask.runtime.internal.template.JinjaReport;

/**
 * Tells whether templates have changed in what the build checks. Whoever scans for changes asks before each scan.
 */
final class TemplateChanges implements Runnable {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.flask.templates");

    private final Collection<Path> folders;
    private final Path mark;
    private final List<Known> templates = new ArrayList<>();

    /** A template as the build has seen it. */
    private static final class Known {

        private final String file;
        private final Set<String> typedNames;
        private final List<String> checked;
        private FileTime seen;
        private long size;

        Known(String file, String text, Set<String> typedNames) {
            this.file = file;
            this.typedNames = typedNames;
            this.checked = TemplateTags.checked(text, typedNames);
        }

        boolean isChanged(String text) {
            return JinjaReport.isJinja(text) || !TemplateTags.checked(text, typedNames).equals(checked);
        }
    }

    /**
     * Watches templates.
     *
     * @param folders where resources are
     * @param mark the file that is touched when the application has to be built again
     */
    TemplateChanges(Collection<Path> folders, Path mark) {
        this.folders = List.copyOf(folders);
        this.mark = mark;
    }

    /**
     * Adds a template that is among the resources.
     *
     * @param typedNames names of values whose types the build knows; {@code null} if it may know all
     */
    void add(String file, String text, Set<String> typedNames) {
        if (find(file).isPresent()) {
            templates.add(new Known(file, text, typedNames));
        }
    }

    @Override
    public void run() {
        try {
            boolean changed = false;
            for (Known template : templates) {
                changed |= isChanged(template);
            }
            if (changed) {
                Files.writeString(mark, "");
            }
        } catch (IOException e) {
            LOG.warn("Templates could not be compared: restart the application to see changes of them", e);
        }
    }

    private boolean isChanged(Known template) throws IOException {
        Optional<Path> file = find(template.file);
        if (file.isEmpty()) {
            return true;
        }
        BasicFileAttributes now = Files.readAttributes(file.get(), BasicFileAttributes.class);
        if (now.lastModifiedTime().equals(template.seen) && now.size() == template.size) {
            return false;
        }
        template.seen = now.lastModifiedTime();
        template.size = now.size();
        return template.isChanged(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
    }

    private Optional<Path> find(String file) {
        return folders.stream().map(folder -> folder.resolve(file)).filter(Files::isRegularFile).findFirst();
    }
}
