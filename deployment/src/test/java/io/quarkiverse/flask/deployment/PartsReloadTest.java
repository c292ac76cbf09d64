package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.deployment.DevServer.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkus.test.QuarkusDevModeTest;
import io.restassured.response.Response;

/** Parts of an application that are changed while it runs in dev mode. */
class PartsReloadTest {

    private static final String PROPERTIES = "application.properties";

    @RegisterExtension
    static final QuarkusDevModeTest TEST = new QuarkusDevModeTest().withApplicationRoot(jar -> jar
            .addClass(ReloadedParts.class)
            .addAsResource(new StringAsset(DevServer.SETTINGS + """
                    quarkus.flask.secret-key=dev
                    flask.config.COLOUR=red
                    """), PROPERTIES)
            .addAsResource(new StringAsset("p {}"), "static/style.css"));

    @Test
    void hooksErrorHandlersAndConverters() {
        assertThat(body("/parts/mark")).isEqualTo("hook one null");
        assertThat(body("/parts/nothing")).isEqualTo("handler one");
        assertThat(body("/parts/times/2")).isEqualTo("times 4");
        change(source -> source.replace("hook one", "hook two").replace("handler one", "handler two")
                .replace("2 * Integer", "3 * Integer")
                .replace("    @Route(\"/mark\")", """
                            @BeforeRequest
                            void second(Globals g) {
                                g.put("added", "hook three");
                            }

                            @Route("/mark")\
                        """));
        assertThat(body("/parts/mark")).isEqualTo("hook two hook three");
        assertThat(body("/parts/nothing")).isEqualTo("handler two");
        assertThat(body("/parts/times/2")).isEqualTo("times 6");
    }

    @Test
    void blueprintsMove() {
        change(source -> source.replace("\"/parts\"", "\"/pieces\""));
        assertThat(body("/pieces/mark")).isEqualTo("hook one null");
        assertThat(given().get("/parts/mark").statusCode()).isEqualTo(404);
    }

    @Test
    void classesComeAndGo() {
        assertThat(given().get("/old").statusCode()).isEqualTo(404);
        TEST.addSourceFile(ReloadedViews.class);
        assertThat(body("/old")).isEqualTo("view one");
        assertThat(body("/parts/extra")).isEqualTo("extra");
        change(source -> source.replaceAll("(?s)    static class Extra .*?\n    }\n", ""));
        assertThat(given().get("/parts/extra").statusCode()).isEqualTo(404);
        assertThat(body("/old")).isEqualTo("view one");
    }

    @Test
    void sessionsAndFlashedMessagesOutliveAReload() {
        Map<String, String> cookies = given().get("/parts/login/ann").cookies();
        change(source -> source.replace("view one", "view two"));
        Response answer = given().cookies(cookies).get("/parts/who");
        assertThat(answer.asString()).isEqualTo("view two: ann [Welcome]");
        assertThat(given().cookies(answer.cookies()).get("/parts/who").asString()).isEqualTo("view two: ann []");
    }

    @Test
    void settingsOfTheApplicationOfRunTimeAndOfTheBuild() {
        assertThat(body("/parts/colour")).isEqualTo("colour red");
        assertThat(given().get("/parts/login/ann").cookies()).containsKey("session");
        TEST.modifyResourceFile(PROPERTIES, text -> text.replace("=red", "=blue") + """
                quarkus.flask.session-cookie-name=id
                quarkus.flask.static-url-path=/files
                """);
        assertThat(body("/parts/colour")).isEqualTo("colour blue");
        assertThat(given().get("/parts/login/ann").cookies()).containsKey("id");
        assertThat(body("/files/style.css")).isEqualTo("p {}");
        assertThat(given().get("/static/style.css").statusCode()).isEqualTo(404);
    }

    @Test
    void staticFilesGo() {
        assertThat(body("/static/style.css")).isEqualTo("p {}");
        TEST.deleteResourceFile("static/style.css");
        assertThat(given().get("/static/style.css").statusCode()).isEqualTo(404);
        TEST.addResourceFile("static/style.css", "p { color: red }");
        assertThat(body("/static/style.css")).isEqualTo("p { color: red }");
    }

    private static void change(UnaryOperator<String> change) {
        TEST.modifySourceFile(ReloadedParts.class, change);
    }

    private static String body(String path) {
        return given().get(path).asString();
    }
}
