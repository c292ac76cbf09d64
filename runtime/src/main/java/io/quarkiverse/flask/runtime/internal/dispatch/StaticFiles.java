package io.quarkiverse.flask.runtime.internal.dispatch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Response;

/**
 * The static files of an application: a folder of its class path. Files on disk are sent from there, so that a change is
 * live; files in a jar never change, and are kept in memory once they were asked for.
 */
public final class StaticFiles {

    private record Asset(byte[] content, String etag) {
    }

    private final String folder;
    private final Set<String> known;
    private final List<Path> directories;
    private final Instant built = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private final Map<String, Asset> assets = new ConcurrentHashMap<>();

    /**
     * @param folder the class-path folder, without slashes at its ends
     * @param known the files of the folder, relative to it; empty where files may still come and go
     * @param directories where files may come and go: looked into before the class path
     */
    public StaticFiles(String folder, Set<String> known, List<Path> directories) {
        this.folder = folder;
        this.known = Set.copyOf(known);
        this.directories = List.copyOf(directories);
    }

    /**
     * Answers with a file.
     *
     * @param filename its path below the folder, as the client sent it
     * @throws MissingFile if there is none
     */
    public Response serve(String filename) {
        String name = normalized(filename);
        if (!known.isEmpty() && !known.contains(name)) {
            throw missing();
        }
        for (Path directory : directories) {
            Path file = resolved(directory, name);
            if (Files.isRegularFile(file)) {
                return Flask.sendFile(file);
            }
        }
        Asset asset = assets.get(name);
        if (asset == null) {
            URL resource = Thread.currentThread().getContextClassLoader().getResource(folder + "/" + name);
            if (resource == null || name.isEmpty()) {
                throw missing();
            }
            if (resource.getProtocol().equals("file")) {
                return onDisk(Path.of(URI.create(resource.toString())));
            }
            asset = assets.computeIfAbsent(name, missing -> load(resource));
        }
        Asset found = asset;
        return Flask.sendFile(found.content,
                options -> options.downloadName(lastName(name)).etag(found.etag).lastModified(built));
    }

    private Path resolved(Path directory, String name) {
        try {
            return directory.resolve(name);
        } catch (InvalidPathException e) {
            throw missing(); // no file can have this name
        }
    }

    private Response onDisk(Path file) {
        if (!Files.isRegularFile(file)) {
            throw missing();
        }
        return Flask.sendFile(file);
    }

    private String normalized(String filename) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : filename.split("/")) {
            if (name.indexOf('\\') >= 0 || name.indexOf('\0') >= 0 || name.equals("..") && names.pollLast() == null) {
                throw missing();
            }
            if (!name.isEmpty() && !name.equals(".") && !name.equals("..")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    private MissingFile missing() {
        return new MissingFile(folder, directories);
    }

    private static String lastName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static Asset load(URL resource) {
        try (InputStream in = resource.openStream()) {
            byte[] content = in.readAllBytes();
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new Asset(content, HexFormat.of().formatHex(digest, 0, 16));
        } catch (IOException e) {
            throw new UncheckedIOException("The static file %s cannot be read".formatted(resource), e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JVM has SHA-256", e);
        }
    }
}
