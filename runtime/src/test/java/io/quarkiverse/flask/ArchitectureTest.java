package io.quarkiverse.flask;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;

/**
 * Who may import whom.
 */
class ArchitectureTest {

    private static final String ROOT = "io.quarkiverse.flask";
    private static final String INTERNAL = ROOT + ".runtime.internal.";
    private static final JavaClasses OWN = new ClassFileImporter().withImportOption(new DoNotIncludeTests())
            .importPackages(ROOT);
    private static final DescribedPredicate<JavaClass> OURS = resideInAPackage(ROOT + "..");
    private static final String[] PUBLIC = { ROOT, ROOT + ".exceptions", ROOT + ".http", ROOT + ".routing", ROOT + ".session",
            ROOT + ".json", ROOT + ".event", ROOT + ".testing" };
    /** The two types of Vert.x that the public API itself names: middlewares and the way down. */
    private static final DescribedPredicate<JavaClass> PUBLIC_VERTX = DescribedPredicate.describe("types of the public API",
            type -> type.getName().equals("io.vertx.core.Handler") || type.getName().equals("io.vertx.ext.web.RoutingContext"));
    private static final DescribedPredicate<JavaClass> REDIS_CLIENT = resideInAnyPackage("io.quarkus.redis..",
            "io.vertx..redis..");

    @Test
    void publicPackagesImportPublicPackagesOnly() {
        check(mayImport(PUBLIC, PUBLIC));
    }

    @Test
    void routingExtensionsImportNothing() {
        check(mayImport(new String[] { ROOT + ".routing" }, ROOT + ".routing"));
    }

    @Test
    void headersImportNothing() {
        check(mayImport(new String[] { ROOT + ".http" }, ROOT + ".http"));
    }

    @Test
    void jsonImportsNothing() {
        check(mayImport(new String[] { ROOT + ".json" }, ROOT + ".json"));
    }

    @Test
    void settingsImportNothing() {
        check(mayImport(new String[] { ROOT + ".runtime.config" },
                ROOT + ".runtime.config"));
    }

    @Test
    void routing() {
        check(internal("routing", ROOT + ".routing"));
    }

    @Test
    void routingIsPure() {
        check(noClasses().that().resideInAPackage(INTERNAL + "routing")
                .should().dependOnClassesThat(resideInAnyPackage("io.vertx..", "jakarta..", "java.time..", "io.quarkus..")));
    }

    @Test
    void context() {
        check(internal("context", and(PUBLIC, INTERNAL + "command")));
    }

    @Test
    void command() {
        check(internal("command", and(PUBLIC, ROOT + ".runtime.config")));
    }

    @Test
    void session() {
        check(internal("session", PUBLIC));
    }

    @Test
    void template() {
        check(internal("template", PUBLIC));
    }

    @Test
    void json() {
        check(internal("json", PUBLIC));
    }

    @Test
    void http() {
        check(internal("http", and(PUBLIC, INTERNAL + "routing")));
    }

    @Test
    void dispatch() {
        check(internal("dispatch", and(PUBLIC, ROOT + ".runtime.config", INTERNAL + "command", INTERNAL + "context",
                INTERNAL + "http", INTERNAL + "routing", INTERNAL + "session", INTERNAL + "template", INTERNAL + "json")));
    }

    @Test
    void vertx() {
        check(internal("vertx",
                and(PUBLIC, INTERNAL + "dispatch", INTERNAL + "http", INTERNAL + "context")));
    }

    @Test
    void testing() {
        check(internal("testing", and(PUBLIC, INTERNAL + "dispatch", INTERNAL + "http", INTERNAL + "context")));
    }

    @Test
    void security() {
        check(internal("security", and(PUBLIC, INTERNAL + "dispatch", INTERNAL + "http")));
    }

    @Test
    void nothingButBootNamesSecurity() {
        check(noClasses().that().resideOutsideOfPackages(INTERNAL + "security", INTERNAL + "boot")
                .should().dependOnClassesThat().resideInAPackage(INTERNAL + "security"));
    }

    @Test
    void redis() {
        check(internal("redis", and(PUBLIC, INTERNAL + "session")));
    }

    @Test
    void nothingNamesRedis() {
        check(noClasses().that().resideOutsideOfPackage(INTERNAL + "redis")
                .should().dependOnClassesThat(resideInAPackage(INTERNAL + "redis").or(REDIS_CLIENT)));
    }

    @Test
    void metrics() {
        check(internal("metrics", PUBLIC));
    }

    @Test
    void nothingNamesMetrics() {
        check(noClasses().that().resideOutsideOfPackage(INTERNAL + "metrics")
                .should().dependOnClassesThat(resideInAnyPackage(INTERNAL + "metrics", "io.micrometer..",
                        "io.quarkus.micrometer..")));
    }

    @Test
    void debug() {
        check(internal("debug",
                and(PUBLIC, ROOT + ".runtime.config", INTERNAL + "dispatch", INTERNAL + "context", INTERNAL + "routing",
                        INTERNAL + "template", INTERNAL + "command", INTERNAL + "debug.capture", INTERNAL + "debug.values",
                        INTERNAL + "debug.console")));
    }

    /** The application's own classes call it. */
    @Test
    void debugCaptureImportsNothing() {
        check(internal("debug.capture"));
    }

    @Test
    void debugValues() {
        check(internal("debug.values", PUBLIC));
    }

    @Test
    void debugConsole() {
        check(internal("debug.console", and(PUBLIC, INTERNAL + "context", INTERNAL + "debug.capture",
                INTERNAL + "debug.values")));
    }

    @Test
    void debugWeb() {
        check(internal("debug.web", and(PUBLIC, ROOT + ".runtime.config", INTERNAL + "debug", INTERNAL + "debug.console",
                INTERNAL + "debug.values", INTERNAL + "dispatch", INTERNAL + "context")));
    }

    @Test
    void devui() {
        check(internal("devui",
                and(PUBLIC, INTERNAL + "debug", INTERNAL + "debug.values", INTERNAL + "dispatch", INTERNAL + "routing",
                        INTERNAL + "session", INTERNAL + "command")));
    }

    @Test
    void nothingNamesDevui() {
        check(noClasses().that().resideOutsideOfPackage(INTERNAL + "devui")
                .should().dependOnClassesThat().resideInAPackage(INTERNAL + "devui"));
    }

    @Test
    void nothingButDevuiNamesDebug() {
        check(noClasses().that().resideOutsideOfPackages(INTERNAL + "debug..", INTERNAL + "devui")
                .should().dependOnClassesThat().resideInAPackage(INTERNAL + "debug.."));
    }

    @Test
    void nothingNamesBoot() {
        check(noClasses().that().resideOutsideOfPackage(INTERNAL + "boot")
                .should().dependOnClassesThat().resideInAPackage(INTERNAL + "boot"));
    }

    @Test
    void internalPackagesHaveNoCycles() {
        check(slices().matching(INTERNAL + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void onlyVertxImportsVertx() {
        check(only("vertx", resideInAnyPackage("io.vertx..", "io.netty..")
                .and(not(PUBLIC_VERTX)).and(not(REDIS_CLIENT)), INTERNAL + "debug.web"));
    }

    @Test
    void onlyTemplateImportsQute() {
        check(only("template", resideInAPackage("io.quarkus.qute.."), INTERNAL + "boot"));
    }

    @Test
    void onlyJsonImportsJackson() {
        check(only("json", resideInAPackage("com.fasterxml..")));
    }

    private static void check(ArchRule rule) {
        rule.check(OWN);
    }

    private static ArchRule internal(String name, String... mayImport) {
        return mayImport(new String[] { INTERNAL + name }, and(mayImport, INTERNAL + name));
    }

    private static ArchRule mayImport(String[] packages, String... others) {
        return classes().that().resideInAnyPackage(packages).should().onlyDependOnClassesThat(
                resideInAnyPackage(others).or(not(OURS)));
    }

    private static ArchRule only(String name, DescribedPredicate<JavaClass> library, String... also) {
        return noClasses().that().resideOutsideOfPackages(and(also, INTERNAL + name)).should().dependOnClassesThat(library);
    }

    private static String[] and(String[] packages, String... more) {
        String[] all = Arrays.copyOf(packages, packages.length + more.length);
        System.arraycopy(more, 0, all, packages.length, more.length);
        return all;
    }
}
