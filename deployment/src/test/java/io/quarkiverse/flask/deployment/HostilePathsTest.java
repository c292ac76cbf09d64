package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.flask.Blueprint;
import io.quarkiverse.flask.Get;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

/** No way of writing a path leads out of the folder that is served. */
class HostilePathsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest().withApplicationRoot(jar -> jar
            .addClasses(Views.class, Shop.class, HostileRequest.class)
            .addAsResource(new StringAsset("inside"), "static/inside.txt")
            .addAsResource(new StringAsset("SECRET"), "secret.txt")
            .addAsResource(new StringAsset("inside"), "shop/static/inside.txt")
            .addAsResource(new StringAsset("SECRET"), "shop/secret.txt"));

    private static final List<String> UP = List.of("..", "%2e%2e", ".%2e", "%2E.", "%252e%252e", "%25252e%25252e",
            "%c0%ae%c0%ae",
            "%e0%80%ae%e0%80%ae", "%uff0e%uff0e", "..%00", "..%01", "..%20", "..;", "..;a=b", "..%3b", "....", "%ff..",
            "..%ff", "%ef%bc%8e%ef%bc%8e", "~", "C:", "file:", "..%c2%85");
    private static final List<String> SLASHES = List.of("/", "%2f", "%2F", "\\", "%5c", "%252f", "%c0%af", "%e0%80%af", "//",
            "/./", "%2f%2f", "%ef%bc%8f", "%u2215", "%00/");

    @TestHTTPResource
    URI server;

    @ParameterizedTest
    @ValueSource(strings = { "/static/", "/shop/static/", "/sent/", "/sent?name=", "/sent/folder/" })
    void nothingOutsideIsServed(String start) throws IOException {
        List<String> problems = new ArrayList<>();
        for (String up : UP) {
            for (String slash : SLASHES) {
                for (int depth = 1; depth < 3; depth++) {
                    String path = start + (up + slash).repeat(depth) + "secret.txt";
                    String answer = sent(path);
                    if (answer.contains("SECRET") || !answer.matches("(?s)HTTP/1.1 (308|4\\d\\d) .*")) {
                        problems.add(path + ": " + answer);
                    }
                }
            }
        }
        assertThat(problems).isEmpty();
    }

    @Test
    void whatIsInsideIsServed() {
        assertThat(List.of(get("/static/inside.txt").asString(), get("/shop/static/inside.txt").asString(),
                get("/sent/inside.txt").asString(), get("/sent?name=folder/../inside.txt").asString())).containsOnly("inside");
    }

    private String sent(String path) throws IOException {
        String request = "GET %s HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".formatted(path);
        return new HostileRequest("", "any", request.getBytes(StandardCharsets.ISO_8859_1)).send(server.getHost(),
                server.getPort(), true);
    }

    static class Views {

        private final Path directory;

        Views() throws IOException {
            Path parent = Files.createTempDirectory("flask");
            directory = Files.createDirectory(parent.resolve("files"));
            Files.createDirectory(directory.resolve("folder"));
            Files.writeString(directory.resolve("inside.txt"), "inside");
            Files.writeString(parent.resolve("secret.txt"), "SECRET");
        }

        @Get("/sent/<path:name>")
        Object sent(String name) {
            return sendFromDirectory(directory, name);
        }

        @Get("/sent")
        Object named() {
            return sendFromDirectory(directory, request().args("name"));
        }
    }

    @Blueprint(name = "shop", urlPrefix = "/shop", staticFolder = "shop/static")
    static class Shop {

        @Get("/")
        String index() {
            return "";
        }
    }
}
