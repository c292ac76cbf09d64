package io.quarkiverse.flask.runtime.internal.debug.console;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.JavaFileObject.Kind;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The class path as a console's compiler sees it: with the frame's class, and with everything public in some packages.
 */
final class ConsoleFiles extends ForwardingJavaFileManager<StandardJavaFileManager> implements StandardJavaFileManager {

    private final StandardJavaFileManager shared;
    private final Compilation compilation;
    private final Set<String> widened;
    private final String packageName;
    private final ClassBytes frame;
    private final Map<String, ClassBytes> known = new ConcurrentHashMap<>();

    /**
     * Adds a frame to a class path.
     *
     * @param widened the packages in which everything is public
     * @param packageName that of the frame; empty for none
     */
    ConsoleFiles(Compilation compilation, Set<String> widened, String packageName, String frameClass, byte[] frame) {
        this(LibraryFiles.open(compilation.classPath()), compilation, widened, packageName, frameClass, frame);
    }

    private ConsoleFiles(StandardJavaFileManager shared, Compilation compilation, Set<String> widened, String packageName,
            String frameClass, byte[] frame) {
        super(shared);
        this.shared = shared;
        this.compilation = compilation;
        this.widened = Set.copyOf(widened);
        this.packageName = packageName;
        String name = frameClass.replace('/', '.');
        this.frame = packageName.isEmpty()
                ? new ClassBytes(ShellNames.PACKAGE + "." + name, compilation.widened().apply(frame), null)
                : new ClassBytes(name, frame, null);
    }

    @Override
    public Iterable<JavaFileObject> list(Location location, String asked, Set<Kind> kinds, boolean recurse)
            throws IOException {
        if (location != StandardLocation.CLASS_PATH || !kinds.contains(Kind.CLASS)) {
            synchronized (shared) {
                return super.list(location, asked, kinds, recurse);
            }
        }
        boolean unnamed = packageName.isEmpty() && asked.equals(ShellNames.PACKAGE);
        String found = unnamed ? "" : asked;
        List<JavaFileObject> files = new ArrayList<>();
        synchronized (shared) {
            for (JavaFileObject file : super.list(location, found, Set.of(Kind.CLASS), recurse)) {
                files.add(widened.contains(found) ? widened(location, file, unnamed) : file);
            }
        }
        if (asked.equals(packageName) || unnamed) {
            files.add(frame);
        }
        return files;
    }

    private JavaFileObject widened(Location location, JavaFileObject file, boolean unnamed) {
        String name = super.inferBinaryName(location, file);
        return known.computeIfAbsent(file.toUri().toString(), uri -> {
            String renamed = unnamed ? ShellNames.PACKAGE + "." + name : name;
            return new ClassBytes(renamed, null, new WidenedBytes(file, compilation.widened()));
        });
    }

    @Override
    public String inferBinaryName(Location location, JavaFileObject file) {
        if (file instanceof ClassBytes own) {
            return own.binaryName();
        }
        synchronized (shared) {
            return super.inferBinaryName(location, file);
        }
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return a == b || !(a instanceof ClassBytes) && !(b instanceof ClassBytes) && super.isSameFile(a, b);
    }

    @Override
    public boolean contains(Location location, FileObject file) throws IOException {
        if (file instanceof ClassBytes) {
            return location == StandardLocation.CLASS_PATH;
        }
        synchronized (shared) {
            return super.contains(location, file);
        }
    }

    @Override
    public JavaFileObject getJavaFileForInput(Location location, String className, Kind kind) throws IOException {
        synchronized (shared) {
            return super.getJavaFileForInput(location, className, kind);
        }
    }

    /** Tells JShell of nothing to index: it would read the whole class path for each console. */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(Location location) {
        return location == StandardLocation.CLASS_PATH ? List.of() : shared.getLocationAsPaths(location);
    }

    @Override
    public Iterable<? extends File> getLocation(Location location) {
        return shared.getLocation(location);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(Iterable<? extends File> files) {
        return shared.getJavaFileObjectsFromFiles(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... files) {
        return shared.getJavaFileObjects(files);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(Iterable<String> names) {
        return shared.getJavaFileObjectsFromStrings(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... names) {
        return shared.getJavaFileObjects(names);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromPaths(Collection<? extends Path> paths) {
        return shared.getJavaFileObjectsFromPaths(paths);
    }

    @Override
    public void setLocation(Location location, Iterable<? extends File> files) {
        throw new UnsupportedOperationException("The class path is shared");
    }

    /** Leaves open what others use. */
    @Override
    public void close() {
        known.clear();
    }
}
