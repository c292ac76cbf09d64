package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

/**
 * The build of a native executable initializes classes and keeps what they hold: that must be the same on every machine and at
 * every start. Classes that cannot promise it are initialized when the executable runs.
 */
class NativeHeapTest {

    private static final String OWN = "io.quarkiverse.flask.";

    /** What must not be kept: chance, what belongs to a process, to a machine, and how a JVM sees a member. */
    private static final Set<String> NOT_KEPT = Set.of("java/util/Random", "java/security/SecureRandom",
            "java/util/SplittableRandom", "java/lang/Thread", "java/util/Timer", "java/util/concurrent/Executor",
            "java/util/concurrent/ExecutorService", "java/util/concurrent/ScheduledExecutorService",
            "java/util/concurrent/ForkJoinPool", "java/lang/Process", "java/lang/ProcessHandle", "java/io/File",
            "java/io/FileDescriptor", "java/io/RandomAccessFile", "java/io/InputStream", "java/io/FileInputStream",
            "java/io/OutputStream", "java/io/FileOutputStream", "java/io/PrintStream", "java/nio/file/Path",
            "java/nio/file/FileSystem", "java/nio/channels/FileChannel", "java/net/Socket", "java/net/ServerSocket",
            "java/net/InetAddress", "java/net/URL", "java/net/http/HttpClient", "java/util/Locale", "java/util/TimeZone",
            "java/time/ZoneId", "java/time/Clock", "java/time/Instant", "java/nio/charset/Charset",
            "java/lang/reflect/Field", "java/lang/reflect/Method", "java/lang/reflect/Constructor",
            "java/lang/ref/Cleaner", "javax/crypto/Mac", "javax/crypto/SecretKey", "java/security/MessageDigest");

    /** What tells of the machine and the moment. */
    private static final Map<String, Set<String>> OF_THE_MACHINE = Map.ofEntries(
            Map.entry("java/lang/System", Set.of("getenv", "getProperty", "getProperties", "currentTimeMillis", "nanoTime",
                    "identityHashCode", "console")),
            Map.entry("java/lang/Integer", Set.of("getInteger")),
            Map.entry("java/lang/Boolean", Set.of("getBoolean")),
            Map.entry("java/lang/Runtime", Set.of("getRuntime", "availableProcessors", "version")),
            Map.entry("java/lang/ProcessHandle", Set.of("current")),
            Map.entry("java/util/Locale", Set.of("getDefault")),
            Map.entry("java/util/TimeZone", Set.of("getDefault")),
            Map.entry("java/util/UUID", Set.of("randomUUID")),
            Map.entry("java/lang/Math", Set.of("random")),
            Map.entry("java/time/ZoneId", Set.of("systemDefault")),
            Map.entry("java/time/Clock", Set.of("systemUTC", "systemDefaultZone")),
            Map.entry("java/time/Instant", Set.of("now")),
            Map.entry("java/nio/charset/Charset", Set.of("defaultCharset")),
            Map.entry("java/nio/file/FileSystems", Set.of("getDefault")),
            Map.entry("java/nio/file/Path", Set.of("of")),
            Map.entry("java/nio/file/Paths", Set.of("get")),
            Map.entry("java/nio/file/Files", Set.of("createTempFile", "createTempDirectory")),
            Map.entry("java/net/InetAddress", Set.of("getLocalHost", "getLoopbackAddress")),
            Map.entry("org/eclipse/microprofile/config/ConfigProvider", Set.of("getConfig")),
            Map.entry("io/quarkus/runtime/LaunchMode", Set.of("current")),
            Map.entry("io/quarkus/arc/Arc", Set.of("container")),
            // takes the default locale and charset
            Map.entry("io/quarkus/qute/Variant", Set.of("forContentType")));

    /** A build cannot keep them: what begins with a class must not begin with them. */
    private static final Set<String> THREADS = Set.of("java/lang/Thread", "java/util/concurrent/Executors",
            "java/util/Timer", "java/util/concurrent/ThreadPoolExecutor", "java/util/concurrent/ForkJoinPool");

    @Test
    void noClassKeepsWhatIsOfAProcessOrAMachine() {
        Set<String> found = new TreeSet<>();
        RuntimeClasses.statics((type, name, descriptor) -> {
            String held = descriptor.replaceAll("^\\[*L?|;$", "");
            if (NOT_KEPT.contains(held) && !isInitializedAtRunTime(type)) {
                found.add("%s.%s is a %s".formatted(type, name, held));
            }
        });
        assertThat(found).as("Make it when it is needed, or add the class to NativeProcessor.INITIALIZED_AT_RUN_TIME")
                .isEmpty();
    }

    @Test
    void noClassBeginsWithWhatItsMachineSays() {
        Set<String> found = new TreeSet<>();
        RuntimeClasses.calls((type, method, owner, name) -> {
            if (method.equals("<clinit>") && OF_THE_MACHINE.getOrDefault(owner, Set.of()).contains(name)
                    && !isInitializedAtRunTime(type)) {
                found.add("%s calls %s.%s".formatted(type, owner, name));
            }
        });
        assertThat(found).as("Ask when it is needed, or add the class to NativeProcessor.INITIALIZED_AT_RUN_TIME").isEmpty();
    }

    @Test
    void noClassBeginsWithThreads() {
        Set<String> found = new TreeSet<>();
        RuntimeClasses.calls((type, method, owner, name) -> {
            if (method.equals("<clinit>") && THREADS.contains(owner)) {
                found.add("%s calls %s.%s".formatted(type, owner, name));
            }
        });
        assertThat(found).as("Start them when the application starts").isEmpty();
    }

    @Test
    void whatIsInitializedAtRunTimeIsThereAndNeedsIt() {
        Set<String> needing = new TreeSet<>();
        RuntimeClasses.statics((type, name, descriptor) -> {
            if (NOT_KEPT.contains(descriptor.replaceAll("^\\[*L?|;$", ""))) {
                needing.add(OWN + type);
            }
        });
        assertThat(needing).containsExactlyInAnyOrderElementsOf(NativeProcessor.INITIALIZED_AT_RUN_TIME);
    }

    private static boolean isInitializedAtRunTime(String type) {
        return NativeProcessor.INITIALIZED_AT_RUN_TIME.contains(OWN + type);
    }
}
