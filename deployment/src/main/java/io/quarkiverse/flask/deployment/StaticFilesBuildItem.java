package io.quarkiverse.flask.deployment;

import java.util.List;
import java.util.Set;

import io.quarkiverse.flask.runtime.internal.routing.RuleSpec;
import io.quarkus.builder.item.MultiBuildItem;

/**
 * The static files of the application, or of a blueprint, and their rule.
 */
final class StaticFilesBuildItem extends MultiBuildItem {

    private final String folder;
    private final Set<String> files;
    private final List<String> directories;
    private final RuleSpec rule;

    StaticFilesBuildItem(String folder, Set<String> files, List<String> directories, RuleSpec rule) {
        this.folder = folder;
        this.files = Set.copyOf(files);
        this.directories = List.copyOf(directories);
        this.rule = rule;
    }

    String folder() {
        return folder;
    }

    /** The files relative to the folder; empty where they may still change. */
    Set<String> files() {
        return files;
    }

    /** The directories to look into first, where files may still change. */
    List<String> directories() {
        return directories;
    }

    RuleSpec rule() {
        return rule;
    }
}
