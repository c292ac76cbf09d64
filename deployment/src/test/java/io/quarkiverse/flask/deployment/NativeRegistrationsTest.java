package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.renderTemplate;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Command;
import io.quarkiverse.flask.FlashedMessage;
import io.quarkiverse.flask.Flask;
import io.quarkiverse.flask.Route;
import io.quarkiverse.flask.exceptions.NotFound;
import io.quarkiverse.flask.testing.FlaskClient;
import io.quarkus.arc.Arc;
import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.NativeImageResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveHierarchyBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveMethodBuildItem;
import io.quarkus.deployment.builditem.nativeimage.RuntimeInitializedClassBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ServiceProviderBuildItem;
import io.quarkus.qute.deployment.TemplatePathBuildItem;
import io.quarkus.qute.runtime.QuteRecorder;
import io.quarkus.test.QuarkusUnitTest;
import io.smallrye.mutiny.Uni;

/** What a native build is told of an application. */
class NativeRegistrationsTest {

    private static final String LIST = "registered.txt";

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Admin.class, Planet.class, Order.class, Color.class)
                    .addAsResource(new StringAsset("{planet.name}"), "templates/planet.html")
                    .addAsResource(new StringAsset("hello"), "pages/hello.html")
                    .addAsResource(new StringAsset("body {}"), "static/css/style.css")
                    .addAsResource(new StringAsset("b {}"), "admin/files/admin.css"))
            .overrideConfigKey("quarkus.native.enabled", "true")
            .overrideConfigKey("quarkus.native.sources-only", "true")
            .overrideConfigKey("quarkus.package.jar.enabled", "false")
            .addBuildChainCustomizer(NativeRegistrationsTest::list);

    private static void list(BuildChainBuilder chain) {
        chain.addBuildStep(NativeRegistrationsTest::write).consumes(ReflectiveClassBuildItem.class)
                .consumes(ReflectiveMethodBuildItem.class).consumes(ReflectiveHierarchyBuildItem.class)
                .consumes(NativeImageResourceBuildItem.class).consumes(RuntimeInitializedClassBuildItem.class)
                .consumes(ServiceProviderBuildItem.class).consumes(TemplatePathBuildItem.class)
                .produces(GeneratedResourceBuildItem.class).build();
    }

    /** The build and the test share no class: what the one was told, the other reads. */
    private static void write(BuildContext context) {
        List<String> lines = new ArrayList<>();
        for (ReflectiveClassBuildItem item : context.consumeMulti(ReflectiveClassBuildItem.class)) {
            if (item.isConstructors() && item.isMethods() && item.isFields()) {
                item.getClassNames().forEach(name -> lines.add("class " + name));
            }
        }
        context.consumeMulti(ReflectiveMethodBuildItem.class)
                .forEach(item -> lines.add("method " + item.getDeclaringClass() + "#" + item.getName()));
        context.consumeMulti(ReflectiveHierarchyBuildItem.class)
                .forEach(item -> lines.add("hierarchy " + item.getType() + " of " + item.getSource()));
        context.consumeMulti(NativeImageResourceBuildItem.class)
                .forEach(item -> item.getResources().forEach(path -> lines.add("resource " + path)));
        context.consumeMulti(RuntimeInitializedClassBuildItem.class)
                .forEach(item -> lines.add("runtime " + item.getClassName()));
        context.consumeMulti(ServiceProviderBuildItem.class)
                .forEach(item -> item.providers().forEach(provider -> lines.add("service " + provider)));
        for (TemplatePathBuildItem item : context.consumeMulti(TemplatePathBuildItem.class)) {
            lines.add(item.isFileBased() ? "template " + item.getPath()
                    : "template %s with %s".formatted(item.getPath(), item.getContent()));
        }
        context.produce(new GeneratedResourceBuildItem(LIST, String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    private static Set<String> registered() {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(LIST)) {
            return new TreeSet<>(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String type(Class<?> type) {
        return "class " + type.getName();
    }

    @Test
    void classesOfTheApplicationMayBecomeJsonAndBeShown() {
        assertThat(registered()).contains(type(Planet.class), type(Order.class), type(Color.class));
    }

    @Test
    void whatViewsReturnIsRegisteredWithWhatItHolds() {
        assertThat(registered())
                .contains("hierarchy java.util.List<%s> of %s#planets()".formatted(Planet.class.getName(),
                        Views.class.getName()))
                .anyMatch(line -> line.startsWith("hierarchy io.smallrye.mutiny.Uni<") && line.endsWith("#order()"));
    }

    @Test
    void valuesOfFlaskMayBeShown() {
        assertThat(registered()).contains(type(NotFound.class), type(FlashedMessage.class))
                .doesNotContain(type(Flask.class), type(FlaskClient.class), type(Route.class));
    }

    @Test
    void valuesOfJavaMayBeShown() {
        assertThat(registered()).contains("method java.time.LocalDate#getYear", "method java.lang.Throwable#getMessage",
                "method java.lang.String#length");
    }

    @Test
    void filesAreInTheExecutable() {
        assertThat(registered()).contains("resource static/css/style.css", "resource admin/files/admin.css",
                "resource io/quarkiverse/flask/html-entities.txt");
    }

    @Test
    void templatesAreInTheExecutable() {
        assertThat(registered()).contains("template planet.html", "resource templates/planet.html");
    }

    /** Qute finds no files outside its own folder: it records the text of such templates, which is then in its classes. */
    @Test
    void templatesOfBlueprintsAreInTheExecutableAsText() {
        assertThat(registered()).contains("template hello.html with hello").doesNotContain("resource pages/hello.html");
        assertThat(Arc.container().select(QuteRecorder.QuteContext.class).get().getTemplates().get("hello.html").content)
                .isEqualTo("hello");
    }

    @Test
    void whatQuteHidesIsRegistered() {
        assertThat(registered()).anyMatch("class io.quarkus.qute.TemplateInstanceBase"::equals)
                .anyMatch("class io.quarkus.qute.ForwardingTemplateInstance"::equals);
    }

    @Test
    void servicesAreFound() {
        assertThat(registered()).contains("service io.quarkiverse.flask.runtime.internal.context.CurrentAccess",
                "service io.quarkiverse.flask.runtime.internal.context.FlaskContextProvider");
    }

    @Test
    void classesThatHoldWhatMustNotBeOfTheBuildAreInitializedAtRunTime() {
        assertThat(registered()).contains("runtime io.quarkiverse.flask.runtime.internal.redis.SessionId",
                "runtime io.quarkiverse.flask.runtime.internal.template.InstanceData");
    }

    record Planet(String name) {
    }

    record Order(int number, Color color) {
    }

    enum Color {
        RED
    }

    static class Views {

        @Route("/planet")
        String planet() {
            return renderTemplate("planet.html", "planet", new Planet("Venus"));
        }

        @Route("/planets")
        List<Planet> planets() {
            return List.of(new Planet("Mars"));
        }

        @Route("/order")
        Uni<Order> order() {
            return Uni.createFrom().item(new Order(1, Color.RED));
        }

        @Command
        void greet() {
            System.out.println("hello");
        }
    }

    @Blueprint(name = "admin", urlPrefix = "/admin", staticFolder = "admin/files", templateFolder = "pages")
    static class Admin {

        @Route("/hello")
        String hello() {
            return renderTemplate("hello.html");
        }
    }
}
