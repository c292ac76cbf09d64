package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import io.quarkiverse.flask.Flask;

/**
 * A native executable finds by name only what the build has registered: each place that looks for something by name is
 * known here, with what registers it.
 */
class NativeCallsTest {

    private static final String LOADED_BY_QUARKUS = "Quarkus registers the class of the application";
    private static final String IN_AN_IDE = "what is not built is no executable";
    private static final String FILES_OF_THE_BUILD = "StaticFileProcessor registers the files";

    /** The places, by class and call. */
    private static final Map<String, String> REGISTERED = Map.ofEntries(
            Map.entry("ContextAccess$Loaded ServiceLoader.load", "BeanProcessor.services"),
            Map.entry("HtmlEntities$Names Class.getResourceAsStream", "NativeProcessor.resources"),
            Map.entry("runtime.internal.command.Launch Class.forName", LOADED_BY_QUARKUS),
            Map.entry("runtime.internal.command.Launch Class.getMethod", IN_AN_IDE),
            Map.entry("runtime.internal.command.Launch Method.invoke", IN_AN_IDE),
            Map.entry("runtime.internal.dispatch.StaticFiles ClassLoader.getResource", FILES_OF_THE_BUILD),
            Map.entry("runtime.internal.dispatch.ViewReferences Class.getDeclaredMethod",
                    "only references that ViewReferenceProcessor has not replaced: those of tests"),
            Map.entry("runtime.internal.dispatch.ViewReferences Method.invoke", "as before"),
            Map.entry("runtime.internal.redis.SessionId SecureRandom.<init>", "NativeProcessor.randomNumbers"),
            Map.entry("runtime.internal.template.BlueprintTemplates ClassLoader.getResource", "dev mode only"),
            Map.entry("runtime.internal.template.InstanceData Class.getDeclaredField", "its @RegisterForReflection"),
            Map.entry("runtime.internal.template.InstanceData Class.getDeclaredMethod", "its @RegisterForReflection"),
            Map.entry("runtime.internal.template.InstanceData Field.get", "its @RegisterForReflection"),
            Map.entry("runtime.internal.template.InstanceData Method.invoke", "its @RegisterForReflection"),
            Map.entry("testing.RequestBuilder URLConnection.guessContentTypeFromName", "tests only, which run on a JVM"));

    private static final Map<String, Set<String>> BY_NAME = Map.ofEntries(
            Map.entry("java/lang/Class", Set.of("forName", "getMethod", "getMethods", "getDeclaredMethod",
                    "getDeclaredMethods", "getField", "getFields", "getDeclaredField", "getDeclaredFields", "getConstructor",
                    "getConstructors", "getDeclaredConstructor", "getDeclaredConstructors", "getRecordComponents",
                    "newInstance", "getResource", "getResourceAsStream", "getDeclaredClasses", "getPermittedSubclasses")),
            Map.entry("java/lang/Module", Set.of("getResourceAsStream")),
            Map.entry("java/lang/ClassLoader", Set.of("loadClass", "defineClass", "getResource", "getResources", "resources",
                    "getResourceAsStream", "getSystemResource", "getSystemResources", "getSystemResourceAsStream")),
            Map.entry("java/lang/reflect/Method", Set.of("invoke")),
            Map.entry("java/lang/reflect/Constructor", Set.of("newInstance")),
            Map.entry("java/lang/reflect/Field", Set.of("get", "set")),
            Map.entry("java/lang/reflect/Proxy", Set.of("newProxyInstance", "getProxyClass")),
            Map.entry("java/lang/reflect/Array", Set.of("newInstance")),
            Map.entry("java/lang/invoke/MethodHandles", Set.of("lookup", "privateLookupIn")),
            Map.entry("java/util/ServiceLoader", Set.of("load", "loadInstalled")),
            Map.entry("java/util/ResourceBundle", Set.of("getBundle")),
            Map.entry("java/net/URLConnection", Set.of("guessContentTypeFromName")),
            Map.entry("java/io/ObjectInputStream", Set.of("<init>")),
            Map.entry("java/io/ObjectOutputStream", Set.of("<init>")),
            Map.entry("java/util/Random", Set.of("<init>")),
            Map.entry("java/util/SplittableRandom", Set.of("<init>")),
            Map.entry("java/security/SecureRandom", Set.of("<init>", "getInstance", "getInstanceStrong")));
    /** A build cannot keep them: what begins with a class must not begin with them. */
    private static final Set<String> THREADS = Set.of("java/lang/Thread", "java/util/concurrent/Executors",
            "java/util/Timer", "java/util/concurrent/ThreadPoolExecutor", "java/util/concurrent/ForkJoinPool");

    @Test
    void whatIsFoundByNameIsRegistered() {
        Map<String, String> unknown = new TreeMap<>();
        calls().forEach((call, place) -> {
            if (!REGISTERED.containsKey(call)) {
                unknown.put(call, place);
            }
        });
        assertThat(unknown).as("A native executable finds by name only what the build has registered. Produce a "
                + "ReflectiveClassBuildItem, NativeImageResourceBuildItem, … in NativeProcessor, or do without the call; then "
                + "name here what registers it").isEmpty();
    }

    @Test
    void thePlacesThatAreKnownAreStillThere() {
        assertThat(calls().keySet()).as("Take out of the list what is gone").containsAll(REGISTERED.keySet());
    }

    @Test
    void noClassBeginsWithThreads() {
        Set<String> found = new TreeSet<>();
        scan((type, method, owner, name) -> {
            if (method.equals("<clinit>") && THREADS.contains(owner)) {
                found.add(type + " calls " + owner + "." + name);
            }
        });
        assertThat(found).as("The build of a native executable initializes classes, and cannot keep their threads. Start them "
                + "when the application starts").isEmpty();
    }

    private static Map<String, String> calls() {
        Map<String, String> calls = new TreeMap<>();
        scan((type, method, owner, name) -> {
            if (BY_NAME.getOrDefault(owner, Set.of()).contains(name)) {
                calls.put(type + " " + owner.substring(owner.lastIndexOf('/') + 1) + "." + name, "in " + method);
            }
        });
        return calls;
    }

    @FunctionalInterface
    private interface Calls {
        void found(String type, String method, String owner, String name);
    }

    private static void scan(Calls calls) {
        String root = Flask.class.getPackageName().replace('.', '/');
        try {
            URI code = Flask.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path path = Path.of(code);
            if (Files.isDirectory(path)) {
                scan(path.resolve(root), calls);
            } else {
                try (FileSystem jar = FileSystems.newFileSystem(path)) {
                    scan(jar.getPath("/" + root), calls);
                }
            }
        } catch (Exception e) {
            throw new AssertionError("The classes of the runtime cannot be read", e);
        }
    }

    private static void scan(Path root, Calls calls) throws IOException {
        List<String> devMode = List.of("runtime/internal/debug/", "runtime/internal/devui/");
        try (Stream<Path> files = Files.walk(root)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (devMode.stream().noneMatch(name::startsWith)) {
                    read(file, name.substring(0, name.length() - ".class".length()).replace('/', '.'), calls);
                }
            });
        }
    }

    private static void read(Path file, String type, Calls calls) {
        try {
            new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String method, String descriptor, String signature,
                        String[] exceptions) {
                    return new MethodVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitMethodInsn(int opcode, String owner, String name, String type0, boolean isInterface) {
                            calls.found(type, method, owner, name);
                        }

                        @Override
                        public void visitInvokeDynamicInsn(String name, String type0, Handle bootstrap, Object... arguments) {
                            Arrays.stream(arguments).filter(Handle.class::isInstance).map(Handle.class::cast)
                                    .forEach(handle -> calls.found(type, method, handle.getOwner(), handle.getName()));
                        }
                    };
                }
            }, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
