package io.quarkiverse.flask.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/**
 * A native executable finds by name only what the build has registered: each place that looks for something by name is
 * known here, with what registers it.
 */
class NativeCallsTest {

    private static final String LOADED_BY_QUARKUS = "Quarkus registers the class of the application; and: what is not built is no "
            + "executable";
    private static final String IN_AN_IDE = "what is not built is no executable";
    private static final String FILES_OF_THE_BUILD = "StaticFileProcessor registers the files";
    private static final String ENUMS = "an executable has the constants of its enums, and a command names its enum's class";

    /**
     * Calls of one class.
     *
     * @param times how many there are
     * @param by what registers what they look for
     */
    private record Registered(int times, String by) {
    }

    /** The places, by class and call. */
    private static final Map<String, Registered> REGISTERED = Map.ofEntries(
            Map.entry("ContextAccess$Loaded ServiceLoader.load", new Registered(1, "BeanProcessor.services")),
            Map.entry("HtmlEntities$Names Class.getResourceAsStream", new Registered(1, "NativeProcessor.resources")),
            Map.entry("runtime.internal.boot.CommandMethod Enum.valueOf", new Registered(1, ENUMS)),
            Map.entry("runtime.internal.command.Launch Class.forName", new Registered(2, LOADED_BY_QUARKUS)),
            Map.entry("runtime.internal.command.Launch Class.getMethod", new Registered(1, IN_AN_IDE)),
            Map.entry("runtime.internal.command.Launch Method.invoke", new Registered(1, IN_AN_IDE)),
            Map.entry("runtime.internal.dispatch.StaticFiles ClassLoader.getResource", new Registered(1, FILES_OF_THE_BUILD)),
            Map.entry("runtime.internal.dispatch.StaticFiles URL.openStream", new Registered(1, FILES_OF_THE_BUILD)),
            Map.entry("runtime.internal.dispatch.ViewReferences Class.getDeclaredMethod",
                    new Registered(1, "only references that ViewReferenceProcessor has not replaced: those of tests")),
            Map.entry("runtime.internal.dispatch.ViewReferences Method.invoke", new Registered(1, "as before")),
            Map.entry("runtime.internal.redis.SessionId SecureRandom.<init>",
                    new Registered(1, "NativeProcessor.initializedAtRunTime")),
            Map.entry("runtime.internal.template.BlueprintTemplates ClassLoader.getResource",
                    new Registered(1, "dev mode only")),
            Map.entry("runtime.internal.template.BlueprintTemplates$1 URL.openStream", new Registered(1, "dev mode only")),
            Map.entry("runtime.internal.template.InstanceData Class.getDeclaredField",
                    new Registered(2, "its @RegisterForReflection")),
            Map.entry("runtime.internal.template.InstanceData Class.getDeclaredMethod",
                    new Registered(1, "its @RegisterForReflection")),
            Map.entry("runtime.internal.template.InstanceData Field.get", new Registered(2, "its @RegisterForReflection")),
            Map.entry("runtime.internal.template.InstanceData Method.invoke", new Registered(1, "its @RegisterForReflection")),
            Map.entry("testing.RequestBuilder URLConnection.guessContentTypeFromName",
                    new Registered(1, "tests only, which run on a JVM")));

    private static final Map<String, Set<String>> BY_NAME = Map.ofEntries(
            Map.entry("java/lang/Class", Set.of("forName", "getMethod", "getMethods", "getDeclaredMethod",
                    "getDeclaredMethods", "getField", "getFields", "getDeclaredField", "getDeclaredFields", "getConstructor",
                    "getConstructors", "getDeclaredConstructor", "getDeclaredConstructors", "getRecordComponents",
                    "newInstance", "getResource", "getResourceAsStream", "getDeclaredClasses", "getPermittedSubclasses",
                    "getAnnotation", "getAnnotations", "getAnnotationsByType", "getDeclaredAnnotation",
                    "getDeclaredAnnotations",
                    "isAnnotationPresent", "getEnumConstants", "getNestMembers", "getSigners")),
            Map.entry("java/lang/Module", Set.of("getResourceAsStream")),
            Map.entry("java/lang/ClassLoader", Set.of("loadClass", "defineClass", "getResource", "getResources", "resources",
                    "getResourceAsStream", "getSystemResource", "getSystemResources", "getSystemResourceAsStream")),
            Map.entry("java/lang/reflect/Method", Set.of("invoke", "getAnnotation", "getAnnotations", "isAnnotationPresent")),
            Map.entry("java/lang/reflect/Constructor", Set.of("newInstance")),
            Map.entry("java/lang/reflect/Field", Set.of("get", "set", "getAnnotation", "getAnnotations")),
            Map.entry("java/lang/reflect/Proxy", Set.of("newProxyInstance", "getProxyClass")),
            Map.entry("java/lang/reflect/Array", Set.of("newInstance")),
            Map.entry("java/lang/invoke/MethodHandles", Set.of("lookup", "privateLookupIn")),
            Map.entry("java/util/ServiceLoader", Set.of("load", "loadInstalled")),
            Map.entry("java/util/ResourceBundle", Set.of("getBundle")),
            Map.entry("java/net/URLConnection", Set.of("guessContentTypeFromName")),
            Map.entry("java/io/ObjectInputStream", Set.of("<init>")),
            Map.entry("java/io/ObjectOutputStream", Set.of("<init>")),
            Map.entry("java/net/URL", Set.of("<init>", "openStream", "openConnection", "getContent")),
            // requests choose among three, which each executable has; it does not have all of a JVM
            Map.entry("java/nio/charset/Charset", Set.of("forName", "isSupported", "availableCharsets")),
            Map.entry("java/lang/Enum", Set.of("valueOf")),
            Map.entry("java/util/EnumSet", Set.of("allOf", "noneOf")),
            Map.entry("java/lang/reflect/AnnotatedElement", Set.of("getAnnotation", "getAnnotations", "isAnnotationPresent")),
            Map.entry("java/lang/reflect/Parameter", Set.of("getAnnotation", "getAnnotations", "isAnnotationPresent")),
            Map.entry("java/util/Random", Set.of("<init>")),
            Map.entry("java/util/SplittableRandom", Set.of("<init>")),
            Map.entry("java/security/SecureRandom", Set.of("<init>", "getInstance", "getInstanceStrong")));

    @Test
    void whatIsFoundByNameIsRegistered() {
        Map<String, Integer> known = new TreeMap<>();
        REGISTERED.forEach((call, registered) -> known.put(call, registered.times()));
        assertThat(calls()).as("How often something is found by name. A native executable finds only what the build has "
                + "registered: produce a ReflectiveClassBuildItem, NativeImageResourceBuildItem, … in NativeProcessor, or do "
                + "without the call; then name here what registers it, and take out what is gone").isEqualTo(known);
    }

    private static Map<String, Integer> calls() {
        Map<String, Integer> calls = new TreeMap<>();
        RuntimeClasses.calls((type, method, owner, name) -> {
            if (BY_NAME.getOrDefault(owner, Set.of()).contains(name) && !isOfTheCompiler(method, owner)) {
                calls.merge(type + " " + owner.substring(owner.lastIndexOf('/') + 1) + "." + name, 1, Integer::sum);
            }
        });
        return calls;
    }

    /** Each enum has it, and the constants of an enum are in an executable with their class. */
    private static boolean isOfTheCompiler(String method, String owner) {
        return owner.equals("java/lang/Enum") && method.equals("valueOf");
    }
}
