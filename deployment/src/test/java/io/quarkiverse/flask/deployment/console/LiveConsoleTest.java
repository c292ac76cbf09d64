package io.quarkiverse.flask.deployment.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.deployment.DevServer;
import io.quarkus.test.QuarkusDevModeTest;

/**
 * Consoles in an application that runs in dev mode.
 */
class LiveConsoleTest {

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClasses(ConsoleViews.class, ConsoleViews.Prices.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS), "application.properties"));

    @TestFactory
    Stream<DynamicTest> consoles() {
        return DevServer.each(this);
    }

    void privateMembersAreUsed() {
        assertThat(eval("secret + new Pair(\"a\", 1).right + this.secret.length()")).isEqualTo("[s3cret16]");
    }

    void beansAreFound() {
        assertThat(eval("bean(Prices.class).bread()")).isEqualTo("[3]");
        assertThat(eval("prices.bread()")).isEqualTo("[3]");
    }

    void privateMembersOfInjectedBeansAreThoseOfTheBean() {
        assertThat(eval("prices.bread = 5; prices.bread + prices.secret()")).isEqualTo("[5, 15]");
        assertThat(eval("prices.bread = 3; prices.bread()")).isEqualTo("[3, 3]");
    }

    void missingBeansAreTold() {
        assertThat(eval("bean(Runnable.class)")).startsWith("[]java.lang.IllegalStateException: There is no bean of type "
                + "java.lang.Runnable. Quarkus removes beans that nothing uses: inject it somewhere, or annotate its class with "
                + "@io.quarkus.arc.Unremovable\n");
    }

    void ambiguousBeansAreTold() {
        String views = ConsoleViews.class.getName();
        assertThat(eval("bean(Greeting.class)"))
                .startsWith(("[]java.lang.IllegalStateException: More than one bean has the type "
                        + "%s$Greeting; ask for one of: %s$Hello, %s$Moi\n").formatted(views, views, views));
    }

    void theRequestIsCurrent() {
        assertThat(eval("System.out.print(request().path()); currentApp() != null")).isEqualTo("/eval[true]");
    }

    void definitionsAreEvaluated() {
        assertThat(eval("record A(int x) { } int next(A a) { return a.x() + 1; } List.of(next(new A(4)))"))
                .isEqualTo("[[5]]");
    }

    private static String eval(String source) {
        return DevServer.given().queryParam("source", source).get("/eval").asString();
    }
}
