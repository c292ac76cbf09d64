package io.quarkiverse.flask.deployment.capture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

import io.quarkiverse.flask.deployment.capture.specimen.Log;

/**
 * Loads specimens afresh, watched or as they are: those of the test's sources, and what a test compiles itself.
 */
final class Specimens extends ClassLoader {

    static final UnaryOperator<byte[]> PLAIN = classFile -> classFile;
    static final UnaryOperator<byte[]> WATCHED = classFile -> VariableCapture.transform(classFile, leftAlone -> {
        throw new AssertionError(leftAlone);
    });

    /** As with Quarkus's own changes to a class, which come afterwards. */
    static final UnaryOperator<byte[]> WATCHED_AND_COMPUTED = classFile -> computed(WATCHED.apply(classFile));

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager JDK = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, byte[]> compiled;
    private final UnaryOperator<byte[]> change;

    Specimens(UnaryOperator<byte[]> change) {
        this(Map.of(), change);
    }

    Specimens(Map<String, byte[]> compiled, UnaryOperator<byte[]> change) {
        super(Specimens.class.getClassLoader());
        this.compiled = compiled;
        this.change = change;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && (compiled.containsKey(name) || name.startsWith(Log.class.getPackageName()))) {
                byte[] code = change.apply(classFile(name));
                loaded = defineClass(name, code, 0, code.length);
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }

    /** Lets frames and sizes of the stack be computed anew, from the code alone. */
    static byte[] computed(byte[] classFile) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES | ClassWriter.COMPUTE_MAXS) {

            @Override
            protected ClassLoader getClassLoader() {
                return Specimens.class.getClassLoader();
            }
        };
        new ClassReader(classFile).accept(writer, 0);
        return writer.toByteArray();
    }

    private byte[] classFile(String name) throws ClassNotFoundException {
        if (compiled.containsKey(name)) {
            return compiled.get(name);
        }
        try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ClassNotFoundException(name, e);
        }
    }

    /** Calls a method without parameters; throws what it throws. */
    Object call(String type, String method) throws Throwable {
        try {
            return loadClass(type).getMethod(method).invoke(null);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @SuppressWarnings("unchecked")
    List<String> log() throws ReflectiveOperationException {
        return (List<String>) loadClass(Log.class.getName()).getField("LINES").get(null);
    }

    /** Returns the names of the methods that make up a specimen. */
    static List<String> methods(Class<?> specimen) {
        return Arrays.stream(specimen.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 0)
                .map(method -> method.getName()).sorted().toList();
    }

    /** Compiles the source of one class, which may use the log, and returns all classes that come of it. */
    static synchronized Map<String, byte[]> compile(String name, String source, String... options) {
        Map<String, ByteArrayOutputStream> written = new HashMap<>();
        JavaFileManager files = new ForwardingJavaFileManager<>(JDK) {

            @Override
            public JavaFileObject getJavaFileForOutput(Location location, String type, JavaFileObject.Kind kind,
                    FileObject sibling) {
                return new SimpleJavaFileObject(URI.create("memory:///" + type + ".class"), kind) {

                    @Override
                    public OutputStream openOutputStream() {
                        return written.computeIfAbsent(type, any -> new ByteArrayOutputStream());
                    }
                };
            }
        };
        JavaFileObject unit = new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {

            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
        List<String> all = new ArrayList<>(List.of("-proc:none", "-classpath",
                Path.of(URI.create(Log.class.getProtectionDomain().getCodeSource().getLocation().toString())).toString()));
        all.addAll(List.of(options));
        StringWriter errors = new StringWriter();
        if (!COMPILER.getTask(errors, files, null, all, null, List.of(unit)).call()) {
            throw new AssertionError(errors);
        }
        Map<String, byte[]> classes = new HashMap<>();
        written.forEach((type, bytes) -> classes.put(type, bytes.toByteArray()));
        return classes;
    }
}
