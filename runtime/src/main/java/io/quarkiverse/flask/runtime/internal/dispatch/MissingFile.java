package io.quarkiverse.flask.runtime.internal.dispatch;

import java.nio.file.Path;
import java.util.List;

import io.quarkiverse.flask.exceptions.NotFound;

/**
 * There is no such static file. Clients are told no more than of any page that is not found.
 */
public final class MissingFile extends NotFound {

    private static final long serialVersionUID = 1;

    private final String folder;
    private final transient List<Path> directories;

    MissingFile(String folder, List<Path> directories) {
        this.folder = folder;
        this.directories = directories;
    }

    /** Returns the class-path folder that was looked in. */
    public String folder() {
        return folder;
    }

    /** Returns where its files may come and go; empty in production. */
    public List<Path> directories() {
        return directories == null ? List.of() : directories;
    }
}
