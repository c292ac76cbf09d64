package io.quarkiverse.flask.deployment;

import static io.quarkiverse.flask.Flask.*;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.flask.Get;
import io.quarkiverse.flask.Post;
import io.quarkiverse.flask.Request;
import io.quarkus.test.QuarkusUnitTest;
import io.quarkus.test.common.http.TestHTTPResource;

class HostileRequestsTest {

    @RegisterExtension
    static final QuarkusUnitTest TEST = new QuarkusUnitTest()
            .withApplicationRoot(jar -> jar.addClasses(Views.class, Bean.class, Numbers.class, HostileRequest.class)
                    .addAsResource("hostile.txt").addAsResource(new StringAsset("hello"), "static/a.txt"))
            .overrideConfigKey("quarkus.flask.secret-key", "a secret of the tests, long enough to sign with");

    @TestHTTPResource
    URI server;

    @Test
    void everyRequestIsAnsweredOrItsConnectionClosed() throws IOException {
        List<String> problems = new ArrayList<>();
        List<HostileRequest> requests = HostileRequest.all();
        for (HostileRequest request : requests) {
            try {
                String problem = request.problemOf(request.send(server.getHost(), server.getPort(), true));
                if (problem != null) {
                    problems.add(problem);
                }
            } catch (SocketTimeoutException e) {
                problems.add(request.name() + ": no answer, and the connection stays open");
            }
            if (!given().get("/hello").asString().equals("hello")) {
                problems.add(request.name() + ": the next request is not answered");
            }
        }
        assertThat(problems).isEmpty();
        assertThat(requests).hasSizeGreaterThan(260);
    }

    record Bean(String name) {
    }

    record Numbers(Integer count, BigInteger large, BigDecimal exact, Instant when) {
    }

    static class Views {

        @Get("/hello")
        String hello() {
            return "hello";
        }

        @Get("/url")
        String url() {
            return request().url() + request().host() + urlFor("hello", "_external", true);
        }

        @Get("/int/<int:n>")
        String number(int n) {
            return String.valueOf(n);
        }

        @Get("/fixed/<int(fixed_digits=4):n>")
        String fixed(int n) {
            return String.valueOf(n);
        }

        @Get("/float/<float:x>")
        String real(double x) {
            return String.valueOf(x);
        }

        @Get("/uuid/<uuid:id>")
        String uuid(UUID id) {
            return id.toString();
        }

        @Get("/path/<path:path>")
        String path(String path) {
            return path;
        }

        @Get("/args")
        String args() {
            return String.valueOf(request().args().items().size());
        }

        @Get("/session")
        String sizes() {
            return session().size() + " " + request().cookies().items().size();
        }

        @Get("/headers")
        String headers() {
            Request request = request();
            return request.range() + " " + request.ifModifiedSince() + request.ifNoneMatch() + request.authorization()
                    + request.acceptMimetypes().bestMatch("text/html", "application/json") + request.acceptLanguages()
                    + request.accessRoute() + request.mimetypeParams() + request.form().items();
        }

        @Post("/form")
        String form() {
            return request().form().items().size() + " " + request().files().items().size();
        }

        @Post("/upload")
        String upload() {
            return secureFilename(request().files("a").filename());
        }

        @Post("/number")
        String numbers() {
            return request().json(Numbers.class).toString();
        }

        @Post("/data")
        String data() {
            return String.valueOf(request().data().length);
        }

        @Post("/json")
        Object json() {
            return Collections.singletonMap("sent", request().json());
        }

        @Post("/bean")
        String bean() {
            return request().json(Bean.class).name();
        }
    }
}
